import { Link } from '@remix-run/react';

import { sessionAddress } from '#app/trainings/addresses.ts';
import { sayCost, sayDays, sayPlaces, sayWhere } from '#app/trainings/say-session.ts';
import type { SessionSummary } from '#app/trainings/session-summary.ts';
import { sessionStateLabels } from '#app/trainings/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Gauge } from '#app/ui/figures.tsx';

import { DateTile } from './date-tile.tsx';

/** A session in the list of the catalogue: when, what, where, and how many places are left. */
export function SessionItem({ session }: { session: SessionSummary }) {
  const { training, terms, state } = session;
  return (
    <li className="session">
      <DateTile at={session.startsAt} />
      <div>
        <h3>
          <Link to={sessionAddress(training.slug, session.id)}>{training.title}</Link>
        </h3>
        <p className="petit">
          {sayWhere(session)}, {sayDays(session)}
        </p>
        <p className="petit doux">
          {[training.organiser.name, training.theme.label, terms && sayCost(terms)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="places">
        {state !== 'held' && state !== 'cancelled' && (
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
        <Badge tone={state === 'open' ? 'olive' : state === 'cancelled' ? 'alert' : 'neutral'}>
          {sessionStateLabels[state]}
        </Badge>
      </div>
    </li>
  );
}
