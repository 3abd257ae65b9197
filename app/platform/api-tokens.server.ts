import { and, eq, isNull, sql } from 'drizzle-orm';

import { apiTokens } from '#db/schema/accounts.ts';

import { type Actor, visitor } from './actor.ts';
import type { Database } from './database.server.ts';
import { readActor } from './session.server.ts';
import { hashToken } from './tokens.server.ts';

/** The member behind a personal API token; null where it is unknown, revoked, or theirs no more. */
export async function readActorOfToken(db: Database, token: string): Promise<Actor | null> {
  const [row] = await db
    .update(apiTokens)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(apiTokens.tokenHash, hashToken(token)), isNull(apiTokens.revokedAt)))
    .returning({ userId: apiTokens.userId });
  if (!row) return null;
  const actor = await readActor(db, row.userId, null);
  return actor.kind === visitor.kind ? null : actor;
}
