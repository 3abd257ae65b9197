import { and, count, eq, isNull } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import { apiTokens } from '#db/schema/accounts.ts';

import { createApiTokenInput } from './inputs.ts';
import { admitMember } from './internal/admit-member.server.ts';

const mostTokens = 10;
/** Tools that look for secrets left in code know them by such a beginning. */
const mark = 'rpbs_';

/**
 * Makes a personal token for the API. It is shown now and never again: only its hash is kept.
 * @throws {NotSignedIn}; {InvalidInput} without a name; {Conflict} beyond ten.
 */
export async function createApiToken(context: Context, input: unknown): Promise<{ token: string }> {
  const member = admitMember(context);
  const { name } = parseInput(createApiTokenInput, input);
  const token = mark + makeToken();
  await context.db.transaction(async (tx) => {
    const [mine] = await tx
      .select({ count: count() })
      .from(apiTokens)
      .where(and(eq(apiTokens.userId, member.userId), isNull(apiTokens.revokedAt)));
    if (mine && mine.count >= mostTokens)
      throw new Conflict(`Vous avez déjà ${mostTokens} jetons\u00A0: révoquez-en un d’abord.`);
    const [row] = await tx
      .insert(apiTokens)
      .values({
        userId: member.userId,
        name,
        prefix: token.slice(0, mark.length + 4),
        tokenHash: hashToken(token),
      })
      .returning({ id: apiTokens.id });
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'create-api-token',
      targetKind: 'api-token',
      targetId: row!.id,
    });
  });
  return { token };
}
