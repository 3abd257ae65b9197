import { eq } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { requestIdInput, type RequestIdInput } from '#app/training-requests/inputs.ts';
import { trainingRequests } from '#db/schema/training-requests.ts';

import { findRequests } from './find-requests.server.ts';

export const unknownRequest = 'Cette demande n’existe pas, ou plus.';

/** @throws {NotFound} */
export function readRequestId(input: RequestIdInput): string {
  const parsed = requestIdInput.safeParse(input);
  if (!parsed.success) throw new NotFound(unknownRequest);
  return parsed.data.requestId;
}

/**
 * A request, held until the end of the transaction: who seconds it, who closes it and who answers it
 * come one after the other.
 * @throws {NotFound}
 */
export async function holdRequest(
  tx: Transaction,
  actor: Member,
  { requestId, now }: { requestId: string; now: Date },
) {
  await tx
    .select({ id: trainingRequests.id })
    .from(trainingRequests)
    .where(eq(trainingRequests.id, requestId))
    .for('no key update');
  const [request] = await findRequests(tx, [requestId], { now, libraryId: actor.libraryId });
  if (!request) throw new NotFound(unknownRequest);
  return request;
}
