import { and, eq, gt, isNotNull, isNull, lt, lte } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { readSessionInside } from '#app/trainings/read-session-inside.server.ts';
import { quoted } from '#app/ui/format.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

import { RegistrationNotice } from './emails/registration-notice.tsx';
import { findRegistrations, type FoundRegistration } from './internal/find-registrations.server.ts';
import { gesturesOf, keepLinks } from './internal/mail-gestures.server.ts';
import { saySittings } from './internal/write-convocation.server.ts';
import { sayReason } from './say-reason.ts';
import { remindedBeforeInDays } from './vocabulary.ts';

const carpoolSentence =
  'Covoiturage\u00A0: proposer des places ou en chercher une se fait depuis «\u00A0Mes inscriptions\u00A0».';

/**
 * Reminds those who have a place, three days before a session, once for its date: where, when, and
 * how to give the place back. Whose place was confirmed within a day has just been told. A mail that
 * cannot be written keeps no other waiting; done again, it writes those that are missing alone.
 * @throws {AggregateError} once all were looked at, where some could not be written.
 */
export async function remindOfSessions(
  context: Pick<Context, 'db' | 'clock' | 'appUrl' | 'log'>,
): Promise<void> {
  const { db, clock, log } = context;
  const now = clock();
  const daysFromNow = (days: number) => new Date(now.getTime() + days * dayInMs);
  const coming = await findRegistrations(
    db,
    and(
      eq(registrations.state, 'registered'),
      lt(registrations.changedAt, daysFromNow(-1)),
      isNotNull(trainingSessions.announcedAt),
      isNull(trainingSessions.cancelledAt),
      gt(trainingSessions.startsAt, now),
      lte(trainingSessions.startsAt, daysFromNow(remindedBeforeInDays)),
    ),
  );
  const failures: unknown[] = [];
  for (const found of coming)
    await remind(context, found).catch((cause: unknown) => {
      log.error({ err: cause, registrationId: found.id }, 'reminder not written');
      failures.push(cause);
    });
  if (failures.length > 0)
    throw new AggregateError(
      failures,
      `${failures.length} of ${coming.length} reminders not written`,
    );
}

async function remind(
  context: Pick<Context, 'db' | 'clock' | 'appUrl'>,
  found: FoundRegistration,
): Promise<void> {
  const { id, to, toldAs, personName, training, days, startsAt } = found;
  if (!to) return;
  await context.db.transaction(async (tx) => {
    const session = await readSessionInside(tx, context, found.sessionId);
    if (!session) return;
    const { links, ...gestures } = gesturesOf(found, context.appUrl);
    const whose = toldAs === 'registrar' ? `${personName} est attendu·e` : 'Vous êtes attendu·e';
    const isNew = await postMail(tx, {
      kind: 'registration',
      to,
      subject: `Rappel\u00A0: ${quoted(training.title)}, ${days}`,
      body: createElement(RegistrationNotice, {
        title: training.title,
        paragraphs: [
          `${whose} ${days}.`,
          ...saySittings(session),
          ...(toldAs === 'member' && found.isSomewhere ? [carpoolSentence] : []),
          'Un empêchement\u00A0? Rendez la place\u00A0: quelqu’un l’attend peut-être.',
        ],
        ...gestures,
        reason: sayReason(found),
        appUrl: context.appUrl,
      }),
      dedupeKey: `session-reminder:${id}:${startsAt?.toISOString()}`,
    });
    if (isNew) await keepLinks(tx, found, links);
  });
}
