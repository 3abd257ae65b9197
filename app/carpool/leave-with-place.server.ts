import { and, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { registrations } from '#db/schema/registrations.ts';

import { endShare } from './internal/end-share.server.ts';
import { holdShares } from './internal/hold-shares.server.ts';

/** Who gave their place back shares the way no more, unless they have one again. */
export async function leaveWithPlace(
  context: Pick<Context, 'db' | 'appUrl'>,
  { registrationId, state }: { registrationId: string; state: string },
): Promise<void> {
  if (state === 'registered') return;
  await context.db.transaction(async (tx) => {
    const [found] = await tx
      .select({ userId: registrations.userId, sessionId: registrations.sessionId })
      .from(registrations)
      .where(eq(registrations.id, registrationId));
    if (!found?.userId) return;
    const { userId, sessionId } = found;
    const [place] = await tx
      .select({ id: registrations.id })
      .from(registrations)
      .where(
        and(
          eq(registrations.sessionId, sessionId),
          eq(registrations.userId, userId),
          eq(registrations.state, 'registered'),
        ),
      );
    if (place) return;
    const shares = await holdShares(tx, sessionId);
    const share = shares.find((one) => one.userId === userId);
    if (share) await endShare(tx, context, share.id);
  });
}
