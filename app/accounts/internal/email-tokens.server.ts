import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';

import { type EmailTokenPurpose, linkLifeInMinutes } from '#app/accounts/vocabulary.ts';
import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { minuteInMs } from '#app/platform/durations.ts';
import { NotFound } from '#app/platform/errors.ts';
import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import { emailTokens } from '#db/schema/accounts.ts';

type Link = { userId: string; purpose: EmailTokenPurpose; emailChangeId?: string };

/**
 * A secret for a link; those sent before for the same purpose stop working.
 * @returns the secret, of which the database keeps the hash only.
 */
export async function makeEmailToken(tx: Transaction, link: Link, now: Date): Promise<string> {
  const { userId, purpose, emailChangeId } = link;
  await tx
    .delete(emailTokens)
    .where(
      and(
        eq(emailTokens.userId, userId),
        eq(emailTokens.purpose, purpose),
        isNull(emailTokens.usedAt),
        sql`${emailTokens.emailChangeId} is not distinct from ${emailChangeId ?? null}`,
      ),
    );
  const token = makeToken();
  const expiresAt = new Date(now.getTime() + linkLifeInMinutes[purpose] * minuteInMs);
  await tx
    .insert(emailTokens)
    .values({ userId, purpose, emailChangeId, tokenHash: hashToken(token), expiresAt });
  return token;
}

/**
 * The link behind this secret, if it may still serve for one of these purposes.
 * @throws {NotFound}
 */
export async function findEmailToken(
  db: Queryable,
  token: string,
  purposes: readonly EmailTokenPurpose[],
  now: Date,
) {
  const [found] = await db
    .select()
    .from(emailTokens)
    .where(
      and(
        eq(emailTokens.tokenHash, hashToken(token)),
        inArray(emailTokens.purpose, [...purposes]),
        isNull(emailTokens.usedAt),
        gt(emailTokens.expiresAt, now),
      ),
    );
  if (!found) throw new NotFound('Ce lien a déjà servi, ou n’est plus valable.');
  return found;
}

/**
 * Spends the link: of two requests at once, one passes.
 * @throws {NotFound} for the other.
 */
export async function spendEmailToken(tx: Transaction, id: string, now: Date): Promise<void> {
  const spent = await tx
    .update(emailTokens)
    .set({ usedAt: now })
    .where(and(eq(emailTokens.id, id), isNull(emailTokens.usedAt)))
    .returning({ id: emailTokens.id });
  if (spent.length === 0) throw new NotFound('Ce lien a déjà servi.');
}
