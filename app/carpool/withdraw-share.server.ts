import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { sessionIdInput } from './inputs.ts';
import { endShare } from './internal/end-share.server.ts';
import { holdShares } from './internal/hold-shares.server.ts';

/**
 * I share the way no more, also once the session is over; done twice, it changes nothing more.
 * @throws {NotSignedIn}
 */
export async function withdrawShare(
  context: Context,
  input: { sessionId: unknown },
): Promise<void> {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { sessionId } = parseInput(sessionIdInput, input);
  await db.transaction(async (tx) => {
    const shares = await holdShares(tx, sessionId);
    const mine = shares.find(({ userId }) => userId === actor.userId);
    if (mine) await endShare(tx, context, mine.id);
  });
}
