import type { Context } from '#app/platform/context.server.ts';

import { endShare } from './internal/end-share.server.ts';
import { holdShares } from './internal/hold-shares.server.ts';

/** A session was called off: nobody shares the way to it, offers first, so that who rides is told. */
export async function endCarpool(
  { db, appUrl }: Pick<Context, 'db' | 'appUrl'>,
  { sessionId }: { sessionId: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const shares = await holdShares(tx, sessionId);
    for (const { id } of shares.toSorted((one, other) => one.kind.localeCompare(other.kind)))
      await endShare(tx, { appUrl }, id);
  });
}
