import { Link } from '@remix-run/react';

import { attendanceAddress } from '#app/attendance/addresses.ts';
import { messagesAddress } from '#app/desk/addresses.ts';
import type { DeskSession } from '#app/desk/read-desk.server.ts';
import { sayTaken, sayWaiting } from '#app/desk/say-standing.ts';
import { carpoolAddress } from '#app/carpool/addresses.ts';
import { documentsAddress } from '#app/documents/addresses.ts';
import { evaluationResultsAddress } from '#app/evaluations/addresses.ts';
import { registrantsAddress } from '#app/registrations/addresses.ts';
import {
  replacementAddress,
  sessionAddress,
  sessionFormAddress,
} from '#app/trainings/addresses.ts';
import { DateTile } from '#app/trainings/components/date-tile.tsx';
import { sayPlace, saySitting, sayTrainers, sayWhere } from '#app/trainings/say-session.ts';
import { sessionStateLabels } from '#app/trainings/vocabulary.ts';
import { Badge, type BadgeTone } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Gauge } from '#app/ui/figures.tsx';
import { toIsoDay } from '#app/ui/format.ts';

const tones: Record<DeskSession['state'], BadgeTone> = {
  draft: 'dashed',
  announced: 'blue',
  open: 'olive',
  full: 'ochre',
  closed: 'neutral',
  held: 'neutral',
  cancelled: 'alert',
};

type DeskSessionItemProps = { session: DeskSession; now: string };

/** A session that I keep: when, where, who comes and who waits, and what I may do about it. */
export function DeskSessionItem({ session, now }: DeskSessionItemProps) {
  const { id, state, training, sittings, standing, teaches } = session;
  const next = sittings.find(({ endsAt }) => endsAt > now) ?? sittings.at(-1);
  const waiting = sayWaiting(standing);
  const hasPlaces = state !== 'draft' && state !== 'cancelled';
  return (
    <li className="session">
      <DateTile at={next?.startsAt ?? null} />
      <div className="pile pile--serree">
        <h3>
          <Link to={sessionAddress(training.slug, id)}>{training.title}</Link>
        </h3>
        <p className="rang rang--serre">
          <Badge tone={tones[state]}>{sessionStateLabels[state]}</Badge>
          {teaches && <Badge tone="plain">Vous animez</Badge>}
          <span className="petit doux">{sayWhere(session)}</span>
        </p>
        <Sittings session={session} now={now} />
        {state === 'cancelled' && session.cancelReason && (
          <p className="petit">{`Raison\u00A0: ${session.cancelReason}`}</p>
        )}
        <Ways session={session} />
      </div>
      <div className="places">
        {hasPlaces && (
          <>
            <Gauge
              value={session.quota - session.placesLeft}
              max={session.quota}
              label={sayTaken(session)}
            />
            <p className="petit">{sayTaken(session)}</p>
          </>
        )}
        {waiting && <p className="petit">{waiting}</p>}
      </div>
      <div className="session__agir">
        {state !== 'draft' && (
          <LinkButton variant="outline" to={registrantsAddress(training.slug, id)}>
            Inscrits
          </LinkButton>
        )}
      </div>
    </li>
  );
}

/** The pages from which this session is kept. */
function Ways({ session }: Pick<DeskSessionItemProps, 'session'>) {
  const { id, state, training, organises, mayKeep } = session;
  const { slug } = training;
  const isShown = state !== 'draft' && state !== 'cancelled';
  const keeps = organises && mayKeep;
  const ways: (false | [words: string, to: string])[] = [
    isShown && ['Présences', attendanceAddress(slug, id)],
    isShown && ['Documents', documentsAddress(slug, id)],
    isShown &&
      session.sittings.some(({ placeKind }) => placeKind !== 'remote') && [
        'Covoiturage',
        carpoolAddress(slug, id),
      ],
    isShown && ['Messages', messagesAddress(slug, id)],
    state === 'held' && ['Bilan', evaluationResultsAddress(slug, id)],
    keeps && [
      state === 'draft' ? 'Modifier ou annoncer' : 'Modifier ou annuler',
      sessionFormAddress(slug, id),
    ],
    keeps && ['Remplacer qui anime', replacementAddress(slug, id)],
  ];
  return (
    <ul className="rang rang--serre">
      {ways.map(
        (way) =>
          way && (
            <li key={way[0]}>
              {/* The page of the day has a worker of its own: it is opened anew. */}
              <Link className="lien-seul petit" to={way[1]} reloadDocument={way[0] === 'Présences'}>
                {way[0]}
              </Link>
            </li>
          ),
      )}
    </ul>
  );
}

/** Its half-days: those of today stand out, those that are over are said so. */
function Sittings({ session: { sittings, state }, now }: DeskSessionItemProps) {
  const today = toIsoDay(now);
  return (
    <ul className="petit">
      {sittings.map((sitting) => (
        <li key={sitting.id} className={sitting.endsAt <= now ? 'doux' : undefined}>
          {toIsoDay(sitting.startsAt) === today && state !== 'cancelled' && (
            <strong>Aujourd’hui{'\u00A0'}: </strong>
          )}
          {saySitting(sitting)}. {sayPlace(sitting)}.{sitting.topic && ` ${sitting.topic}.`}
          {sitting.trainers.length > 0
            ? ` Avec ${sayTrainers(sitting)}.`
            : ' Sans formateur pour l’instant.'}
          {sitting.visioUrl && sitting.endsAt > now && state !== 'cancelled' && (
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
