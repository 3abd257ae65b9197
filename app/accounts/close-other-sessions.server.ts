import type { Context } from '#app/platform/context.server.ts';
import { closeAllSessions } from '#app/platform/session.server.ts';

import { admitMember } from './internal/admit-member.server.ts';

/**
 * Signs all my devices out but this one.
 * @throws {NotSignedIn}
 */
export async function closeOtherSessions(context: Context): Promise<void> {
  const member = admitMember(context);
  await closeAllSessions(context.db, member.userId, member.sessionId ?? undefined);
}
