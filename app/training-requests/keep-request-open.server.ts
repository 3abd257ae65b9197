import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { addDays } from '#app/platform/durations.ts';
import { Conflict, Forbidden } from '#app/platform/errors.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { trainingRequests } from '#db/schema/training-requests.ts';

import type { RequestIdInput } from './inputs.ts';
import { admitProfessional } from './internal/admit-professional.ts';
import { holdRequest, readRequestId } from './internal/hold-request.server.ts';
import { canCorrect } from './policy.ts';
import { requestInDays } from './vocabulary.ts';

/**
 * Still wanted: it stands for a year from today.
 * @throws {NotSignedIn}; {NotFound}; {Conflict} where it is no longer open; {Forbidden}.
 */
export async function keepRequestOpen(context: Context, input: RequestIdInput): Promise<void> {
  const { db, clock } = context;
  const actor = admitProfessional(context.actor);
  const requestId = readRequestId(input);
  await db.transaction(async (tx) => {
    const now = clock();
    const { facts } = await holdRequest(tx, actor, { requestId, now });
    if (!facts.isOpen) throw new Conflict('Cette demande n’est plus ouverte.');
    if (!canCorrect(actor, facts))
      throw new Forbidden('Cette demande se garde ouverte par qui l’a faite.');
    await tx
      .update(trainingRequests)
      .set({ openUntil: addDays(toIsoDay(now), requestInDays), remindedAt: null })
      .where(eq(trainingRequests.id, requestId));
  });
}
