import { createEvents, type DateArray } from 'ics';

import { sessionAddress } from './addresses.ts';
import { sayPlace } from './say-session.ts';
import type { SessionState } from './vocabulary.ts';
import type { VisibleSession } from './visible-session.ts';

/** A session as a calendar needs it. */
export type CalendarSession = Pick<VisibleSession, 'sequence' | 'sittings'> & {
  id: string;
  state: SessionState;
  training: { slug: string; title: string };
};

const toDateArray = (at: string): DateArray => {
  const date = new Date(at);
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
  ];
};

export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

/** Whom a calendar is sent to, and in whose name (RFC 5546). */
export type CalendarGuest = {
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
};

/**
 * Half-days as a calendar (iCalendar, RFC 5545). UID is that of the half-day and SEQUENCE that of
 * its session, so that a later one takes the place of an earlier one (RFC 5546).
 * @param method `PUBLISH` for what is subscribed to; `REQUEST` and `CANCEL` for what is sent to a
 * `guest`.
 */
export function writeSessionsCalendar(
  sessions: readonly CalendarSession[],
  { appUrl, name, method = 'PUBLISH', guest = null }: Options,
): string {
  const host = new URL(appUrl).hostname;
  const events = sessions.flatMap((session) =>
    session.sittings.map((sitting) => ({
      uid: `training-sitting-${[sitting.id, guest?.id].filter(Boolean).join('-')}@${host}`,
      sequence: session.sequence,
      start: toDateArray(sitting.startsAt),
      startInputType: 'utc' as const,
      startOutputType: 'utc' as const,
      end: toDateArray(sitting.endsAt),
      endInputType: 'utc' as const,
      endOutputType: 'utc' as const,
      title: session.training.title,
      description: sitting.topic,
      location: sitting.visioUrl || sayPlace(sitting),
      url: appUrl + sessionAddress(session.training.slug, session.id),
      status:
        session.state === 'cancelled' || method === 'CANCEL'
          ? ('CANCELLED' as const)
          : ('CONFIRMED' as const),
      ...(guest && {
        organizer: guest.organiser,
        attendees: [
          {
            ...guest.attendee,
            rsvp: false,
            partstat: 'ACCEPTED' as const,
            role: 'REQ-PARTICIPANT' as const,
          },
        ],
      }),
      productId: '-//RPBS//FR',
      method,
      calName: name,
    })),
  );
  if (events.length === 0)
    return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//RPBS//FR', 'END:VCALENDAR', ''].join(
      '\r\n',
    );
  const { error, value } = createEvents(events);
  if (error || !value) throw new Error('The calendar cannot be written', { cause: error });
  return value;
}
