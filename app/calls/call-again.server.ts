import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { type CallIdInput, callIdInput } from './inputs.ts';
import { findPastCalls } from './internal/find-past-calls.server.ts';
import { startCall } from './internal/start-call.server.ts';
import { canCallAgain } from './policy.ts';

/**
 * Rings once more for a question of mine that nobody took: after a pause, and not for ever. Pressed
 * twice, it rings once.
 * @throws {NotSignedIn}; {NotFound} for a question that is not mine, or did not ring; {Conflict} too
 * early, too often, or once somebody has it.
 */
export async function callAgain(context: Context, input: CallIdInput) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { questionId } = parseInput(callIdInput, input);
  return db.transaction(async (tx) => {
    // As who takes it does: of the two, one comes first.
    await tx.execute(sql`select 1 from help_questions where id = ${questionId} for no key update`);
    const past = await findPastCalls(tx, questionId);
    if (!past || past.askedById !== actor.userId)
      throw new NotFound('Cette question n’existe pas, ou plus.');
    if (past.isRinging) return { questionId };
    if (!canCallAgain(actor, past))
      throw new Conflict(
        past.isOpen
          ? 'Cette question a assez sonné\u00A0: elle attend une réponse écrite.'
          : 'Quelqu’un répond déjà à cette question, ou elle est résolue.',
      );
    if (past.waitInSeconds > 0)
      throw new Conflict('L’appel vient de sonner\u00A0: laissez passer quelques minutes.');
    await startCall(tx, questionId);
    return { questionId };
  });
}
