import { Link } from '@remix-run/react';
import { Fragment, type ReactNode } from 'react';

import { speakerAddress } from '#app/speakers/addresses.ts';
import type { TrainingSession } from '#app/trainings/read-training.server.ts';
import {
  sayCost,
  sayFirst,
  sayOpenTo,
  sayPlace,
  sayPlaces,
  saySitting,
  sayWhere,
} from '#app/trainings/say-session.ts';
import { sessionStateLabels } from '#app/trainings/vocabulary.ts';
import { Badge, type BadgeTone } from '#app/ui/badge.tsx';
import { Gauge } from '#app/ui/figures.tsx';
import { formatDate } from '#app/ui/format.ts';

import { DateTile } from './date-tile.tsx';

const tones: Record<TrainingSession['state'], BadgeTone> = {
  draft: 'dashed',
  announced: 'blue',
  open: 'olive',
  full: 'ochre',
  closed: 'neutral',
  held: 'neutral',
  cancelled: 'alert',
};

type SessionListProps = {
  sessions: readonly TrainingSession[];
  /** What this reader may do about each, by its id: register, organise. */
  gestures: Readonly<Record<string, ReactNode>>;
};

/** The sessions of a training, each with its half-days, its places and what one may do. */
export function SessionList({ sessions, gestures }: SessionListProps) {
  return (
    <ul className="sessions">
      {sessions.map((session) => (
        <li key={session.id} id={`session-${session.id}`} className="session">
          <DateTile at={session.startsAt} />
          <div>
            <h3>{sayWhere(session)}</h3>
            <Sittings session={session} />
            <Conditions session={session} />
          </div>
          <div className="places">
            {session.state === 'held' || session.state === 'cancelled' ? null : (
              <>
                <Gauge
                  value={session.quota - session.placesLeft}
                  max={session.quota}
                  label={sayPlaces(session)}
                />
                <p className="petit">{sayPlaces(session)}</p>
              </>
            )}
          </div>
          <div className="session__agir">
            <Badge tone={tones[session.state]}>{sessionStateLabels[session.state]}</Badge>
            {gestures[session.id]}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Sittings({ session }: { session: TrainingSession }) {
  return (
    <ul className="petit doux">
      {session.sittings.map((sitting) => (
        <li key={sitting.id}>
          {saySitting(sitting)}. {sayPlace(sitting)}.{sitting.topic && ` ${sitting.topic}.`}
          <Trainers trainers={sitting.trainers} />
          {sitting.visioUrl && (
            <>
              {' '}
              <a href={sitting.visioUrl} rel="noreferrer">
                Rejoindre la visio
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

type TrainersProps = Pick<TrainingSession['sittings'][number], 'trainers'>;

/** « Avec Nora Vidal et Milo Serrat. », each with their profile where they have one. */
function Trainers({ trainers }: TrainersProps) {
  return trainers.map(({ slug, name }, n) => (
    <Fragment key={slug ?? name}>
      {n === 0 ? ' Avec ' : n === trainers.length - 1 ? ' et ' : ', '}
      {slug ? <Link to={speakerAddress(slug)}>{name}</Link> : name}
      {n === trainers.length - 1 && '.'}
    </Fragment>
  ));
}

/** What one has to know before asking for a place. */
function Conditions({ session }: { session: TrainingSession }) {
  const { terms, state, departementCodes } = session;
  const words = [
    state === 'announced' && `Inscriptions dès le ${formatDate(session.registrationOpensOn)}`,
    state === 'open' && `Inscriptions jusqu’au ${formatDate(session.registrationClosesOn)}`,
    sayFirst(session),
    departementCodes.length > 0 && sayOpenTo(departementCodes),
    terms && sayCost(terms),
    terms?.agreementDays && 'avec l’accord de la hiérarchie',
    terms?.mostPerLibrary && `${terms.mostPerLibrary} par bibliothèque`,
    ...Object.entries(terms?.reserves ?? {}).map(
      ([code, places]) => `${places} gardée${places > 1 ? 's' : ''} pour le ${code}`,
    ),
    session.cancelReason && `Raison\u00A0: ${session.cancelReason}`,
  ].filter(Boolean);
  return words.length > 0 && <p className="petit doux">{words.join(' · ')}</p>;
}
