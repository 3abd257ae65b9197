import { eq } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, Forbidden } from '#app/platform/errors.ts';
import { trainingRequests } from '#db/schema/training-requests.ts';

import type { RequestIdInput } from './inputs.ts';
import { admitProfessional } from './internal/admit-professional.ts';
import { holdRequest, readRequestId } from './internal/hold-request.server.ts';
import { canClose, canCorrect } from './policy.ts';

/**
 * Nobody asks for it any more: who asked closes it; a referent takes away what does not belong there.
 * @throws {NotSignedIn}; {NotFound}; {Conflict} where it is no longer open; {Forbidden}.
 */
export async function closeRequest(context: Context, input: RequestIdInput): Promise<void> {
  const { db, clock } = context;
  const actor = admitProfessional(context.actor);
  const { userId } = actor;
  const requestId = readRequestId(input);
  await db.transaction(async (tx) => {
    const { facts } = await holdRequest(tx, actor, { requestId, now: clock() });
    if (!facts.isOpen) throw new Conflict('Cette demande n’est plus ouverte.');
    if (!canClose(actor, facts))
      throw new Forbidden('Elle se ferme par qui l’a faite, ou par un référent du département.');
    const isTheirs = canCorrect(actor, facts);
    await tx
      .update(trainingRequests)
      .set({
        closedAt: clock(),
        closedById: userId,
        closeReason: isTheirs ? 'dropped' : 'moderated',
      })
      .where(eq(trainingRequests.id, requestId));
    if (!isTheirs)
      await recordDeed(tx, {
        actorId: userId,
        action: 'close-training-request',
        targetKind: 'training-request',
        targetId: requestId,
      });
  });
}
