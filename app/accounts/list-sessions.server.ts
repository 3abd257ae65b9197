import { and, desc, eq, gt } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { sessions } from '#db/schema/accounts.ts';

import { admitMember } from './internal/admit-member.server.ts';
import { sessionHandle } from './internal/session-handle.server.ts';

export type SessionRow = {
  /** Names the session without being its secret. */
  handle: string;
  device: string | null;
  openedAt: Date;
  expiresAt: Date;
  isThisOne: boolean;
};

/**
 * The devices where I am signed in, this one first.
 * @throws {NotSignedIn}
 */
export async function listSessions(context: Context): Promise<SessionRow[]> {
  const member = admitMember(context);
  const rows = await context.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, member.userId), gt(sessions.expiresAt, context.clock())))
    .orderBy(desc(sessions.createdAt));
  return rows
    .map((row) => ({
      handle: sessionHandle(row.id),
      device: row.device,
      openedAt: row.createdAt,
      expiresAt: row.expiresAt,
      isThisOne: row.id === member.sessionId,
    }))
    .toSorted((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
}
