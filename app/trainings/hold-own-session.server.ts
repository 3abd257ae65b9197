import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';

import { holdSession } from './internal/hold-session.server.ts';

/**
 * A session of mine, held until the end of the transaction by a room above.
 * @throws {NotFound} out of sight; {Forbidden} for who does not organise it; {Conflict} once it is over.
 */
export async function holdOwnSession(
  tx: Transaction,
  context: Pick<Context, 'actor' | 'clock'>,
  sessionId: string,
): Promise<{ isAnnounced: boolean; slug: string }> {
  const { session, training } = await holdSession(tx, context, sessionId);
  return { isAnnounced: session.announcedAt !== null, slug: training.row.slug };
}
