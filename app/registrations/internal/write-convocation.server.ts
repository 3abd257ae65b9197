import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import {
  readSessionInside,
  type SessionInside,
} from '#app/trainings/read-session-inside.server.ts';
import { sayPlace, saySitting, sayTrainers } from '#app/trainings/say-session.ts';
import { writeSessionsCalendar } from '#app/trainings/write-sessions-calendar.ts';

import type { FoundRegistration } from './find-registrations.server.ts';

type Guest = Pick<FoundRegistration, 'id' | 'to' | 'toldAs' | 'personName'>;
type Post = { appUrl: string; from: string };

/**
 * What goes with a mail about a place: the half-days in words, and as an invitation that calendars
 * take in; once a place that was confirmed is gone, what takes it out again.
 * @returns null for the states that concern no calendar.
 */
export async function writeConvocation(
  tx: Transaction,
  context: Pick<Context, 'clock' | 'appUrl'>,
  found: FoundRegistration,
  { from }: { from: string },
) {
  const isComing = found.state === 'registered';
  if (!isComing && !found.wasConfirmed) return null;
  const session = await readSessionInside(tx, context, found.sessionId);
  if (!session) return null;
  const post = { appUrl: context.appUrl, from };
  if (!isComing)
    // Above the last that was sent: nothing comes after it under this name.
    return {
      paragraphs: [],
      calendar: writeInvitation(
        { ...session, sequence: session.sequence + 1 },
        found,
        'CANCEL',
        post,
      ),
    };
  return {
    paragraphs: saySittings(session),
    calendar: writeInvitation(session, found, 'REQUEST', post),
  };
}

/**
 * « jeudi 3 décembre 2026, de 9 h à 12 h 30. Médiathèque de Forcalquier. Avec Nora Vidal. », one for
 * each half-day.
 */
export const saySittings = ({ sittings }: Pick<SessionInside, 'sittings'>) =>
  sittings.map((sitting) =>
    [
      `${saySitting(sitting)}. ${sayPlace(sitting)}.`,
      sitting.trainers.length > 0 && `Avec ${sayTrainers(sitting)}.`,
      sitting.visioUrl,
    ]
      .filter(Boolean)
      .join(' '),
  );

/**
 * The invitation of one person (RFC 5546), under names of its own: their UID holds for as long as the
 * registration does. Who is told through somebody else has no calendar of theirs there.
 */
export function writeInvitation(
  session: SessionInside,
  { id, to, toldAs, personName }: Guest,
  method: 'REQUEST' | 'CANCEL',
  { appUrl, from }: Post,
) {
  if (!to || toldAs === 'registrar' || session.sittings.length === 0) return null;
  const email = /<([^>]+)>/u.exec(from)?.[1] ?? from;
  const text = writeSessionsCalendar([session], {
    appUrl,
    name: session.training.title,
    method,
    guest: {
      id,
      organiser: { name: session.organiserName, email },
      attendee: { name: personName, email: to },
    },
  });
  return { method, text };
}
