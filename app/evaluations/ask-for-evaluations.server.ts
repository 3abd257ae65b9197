import { inArray } from 'drizzle-orm';

import { listPresent } from '#app/attendance/list-present.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { listAddressees } from '#app/registrations/list-addressees.server.ts';
import { evaluationRequests } from '#db/schema/evaluations.ts';

import { mailRequest } from './internal/mail-request.server.ts';
import { answerableInDays, askedWithinInDays } from './vocabulary.ts';

/**
 * Asks who was at a session that is over what they think of it, each once: by mail, at an address of
 * theirs. Marks that come late are seen the next day.
 */
export async function askForEvaluations(
  context: Pick<Context, 'db' | 'clock' | 'appUrl'>,
): Promise<void> {
  const { db, clock } = context;
  const now = clock();
  const present = await listPresent(db, {
    endedAfter: new Date(now.getTime() - askedWithinInDays * dayInMs),
    endedBy: now,
  });
  if (present.length === 0) return;
  const registrationIds = present.map(({ registrationId }) => registrationId);
  const asked = await db
    .select({ registrationId: evaluationRequests.registrationId })
    .from(evaluationRequests)
    .where(inArray(evaluationRequests.registrationId, registrationIds));
  const known = new Set(asked.map(({ registrationId }) => registrationId));
  const addressees = await listAddressees(db, {
    registrationIds: registrationIds.filter((id) => !known.has(id)),
  });
  const expiresAt = new Date(now.getTime() + answerableInDays * dayInMs);
  for (const addressee of addressees) {
    // Whoever registered them was not there.
    if (!addressee.to || addressee.toldAs === 'registrar') continue;
    const { id: registrationId, sessionId } = addressee;
    await db.transaction(async (tx) => {
      const [request] = await tx
        .insert(evaluationRequests)
        .values({ sessionId, registrationId, askedAt: now, expiresAt })
        .onConflictDoNothing()
        .returning({ id: evaluationRequests.id });
      if (request)
        await mailRequest(tx, context, { id: request.id, expiresAt, addressee, isReminder: false });
    });
  }
}
