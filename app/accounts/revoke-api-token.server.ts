import { and, eq, isNull } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { apiTokens } from '#db/schema/accounts.ts';

import { apiTokenInput } from './inputs.ts';
import { admitMember } from './internal/admit-member.server.ts';

/**
 * Ends one of my personal tokens at once.
 * @throws {NotSignedIn}; {NotFound} where it is revoked already, or not mine.
 */
export async function revokeApiToken(context: Context, input: unknown): Promise<void> {
  const member = admitMember(context);
  const { id } = parseInput(apiTokenInput, input);
  await context.db.transaction(async (tx) => {
    const revoked = await tx
      .update(apiTokens)
      .set({ revokedAt: context.clock() })
      .where(
        and(eq(apiTokens.id, id), eq(apiTokens.userId, member.userId), isNull(apiTokens.revokedAt)),
      )
      .returning({ id: apiTokens.id });
    if (revoked.length === 0) throw new NotFound('Ce jeton est déjà révoqué.');
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'revoke-api-token',
      targetKind: 'api-token',
      targetId: id,
    });
  });
}
