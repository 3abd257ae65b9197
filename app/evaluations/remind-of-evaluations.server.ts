import { and, eq, gt, isNull, lte } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { listAddressees } from '#app/registrations/list-addressees.server.ts';
import { evaluationRequests } from '#db/schema/evaluations.ts';

import { mailRequest } from './internal/mail-request.server.ts';
import { remindedAfterInDays } from './vocabulary.ts';

/** Reminds who did not say what they think of a session, once, while they still may. */
export async function remindOfEvaluations(
  context: Pick<Context, 'db' | 'clock' | 'appUrl'>,
): Promise<void> {
  const { db, clock } = context;
  const now = clock();
  const isSilent = and(
    isNull(evaluationRequests.answeredOn),
    isNull(evaluationRequests.remindedAt),
  );
  const silent = await db
    .select()
    .from(evaluationRequests)
    .where(
      and(
        isSilent,
        lte(evaluationRequests.askedAt, new Date(now.getTime() - remindedAfterInDays * dayInMs)),
        gt(evaluationRequests.expiresAt, now),
      ),
    );
  const addressees = await listAddressees(db, {
    registrationIds: silent.map(({ registrationId }) => registrationId),
  });
  for (const { id, registrationId, expiresAt } of silent) {
    const addressee = addressees.find((one) => one.id === registrationId);
    await db.transaction(async (tx) => {
      const [reminded] = await tx
        .update(evaluationRequests)
        .set({ remindedAt: now })
        .where(and(eq(evaluationRequests.id, id), isSilent))
        .returning({ id: evaluationRequests.id });
      if (reminded && addressee?.to && addressee.toldAs !== 'registrar')
        await mailRequest(tx, context, { id, expiresAt, addressee, isReminder: true });
    });
  }
}
