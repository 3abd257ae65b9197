import { and, desc, eq, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { apiTokens } from '#db/schema/accounts.ts';

import { admitMember } from './internal/admit-member.server.ts';

export type ApiTokenRow = {
  id: string;
  name: string;
  prefix: string;
  createdAt: Date;
  lastUsedAt: Date | null;
};

/**
 * My personal tokens in force, the newest first.
 * @throws {NotSignedIn}
 */
export async function listApiTokens(context: Context): Promise<ApiTokenRow[]> {
  const member = admitMember(context);
  return context.db
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      prefix: apiTokens.prefix,
      createdAt: apiTokens.createdAt,
      lastUsedAt: apiTokens.lastUsedAt,
    })
    .from(apiTokens)
    .where(and(eq(apiTokens.userId, member.userId), isNull(apiTokens.revokedAt)))
    .orderBy(desc(apiTokens.createdAt));
}
