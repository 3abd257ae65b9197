import { type CalendarEvent, type CalendarMethod, writeCalendar } from '#app/platform/icalendar.ts';

import { sessionAddress } from './addresses.ts';
import { sayPlace, sayTrainers } from './say-session.ts';
import type { SessionState } from './vocabulary.ts';
import type { VisibleSession, VisibleSitting } from './visible-session.ts';

/** A session as a calendar needs it. */
export type CalendarSession = Pick<VisibleSession, 'sequence'> & {
  id: string;
  /** `standing`: whichever, unless it was called off. */
  state: SessionState | 'standing';
  training: { slug: string; title: string };
  sittings: (Pick<
    VisibleSitting,
    'id' | 'startsAt' | 'endsAt' | 'placeKind' | 'placeName' | 'room' | 'topic' | 'visioUrl'
  > &
    Partial<Pick<VisibleSitting, 'trainers'>>)[];
};

/** Whom a calendar is sent to, and in whose name (RFC 5546). */
type CalendarGuest = {
  /** Names their invitation apart from that of others, and from one that was called off before. */
  id: string;
  organiser: { name: string; email: string };
  attendee: { name: string; email: string };
};
type Options = {
  appUrl: string;
  name: string;
  method?: CalendarMethod;
  guest?: CalendarGuest | null;
  /** When it is written; now where nothing is said. */
  at?: Date;
};

/**
 * Half-days as a calendar (iCalendar, RFC 5545). UID is that of the half-day and SEQUENCE that of
 * its session, so that a later one takes the place of an earlier one (RFC 5546).
 * @param method `PUBLISH` for what is subscribed to; `REQUEST` and `CANCEL` for what is sent to a
 * `guest`.
 */
export function writeSessionsCalendar(
  sessions: readonly CalendarSession[],
  { appUrl, name, method = 'PUBLISH', guest = null, at = new Date() }: Options,
): string {
  const host = new URL(appUrl).hostname;
  const events = sessions.flatMap((session) =>
    session.sittings.map((sitting): CalendarEvent => ({
      uid: `training-sitting-${[sitting.id, guest?.id].filter(Boolean).join('-')}@${host}`,
      sequence: session.sequence,
      startsAt: sitting.startsAt,
      endsAt: sitting.endsAt,
      title: session.training.title,
      description: describe(sitting),
      location: sitting.visioUrl || sayPlace(sitting),
      url: appUrl + sessionAddress(session.training.slug, session.id),
      status: session.state === 'cancelled' || method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED',
    })),
  );
  return writeCalendar(events, { name, method, at, guest });
}

/** What is done, and with whom, where the reader may know it. */
const describe = ({ topic, trainers = [] }: CalendarSession['sittings'][number]) =>
  [topic, trainers.length > 0 && `Avec ${sayTrainers({ trainers })}`].filter(Boolean).join('. ');
