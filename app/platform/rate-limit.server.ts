import { eq, lt, sql } from 'drizzle-orm';
import type { PgInsertValue } from 'drizzle-orm/pg-core';

import { rateWindows } from '#db/schema/platform.ts';

import type { Context } from './context.server.ts';
import type { Queryable } from './database.server.ts';
import { TooMany } from './errors.ts';
import { keptSince } from './retention.ts';

export type RateRule = {
  /** What is limited: « sign-in ». */
  name: string;
  /** Whose: an address, a person; hashed by the caller if it is personal. */
  key: string;
  most: number;
  windowInSeconds: number;
};

const startOf = (rule: RateRule, now: Date) => {
  const windowInMs = rule.windowInSeconds * 1000;
  return new Date(Math.floor(now.getTime() / windowInMs) * windowInMs);
};

/** The row that counts what is done now. */
export const hitOf = (rule: RateRule, now: Date) => ({
  key: `${rule.name}:${rule.key}`,
  startsAt: startOf(rule, now),
});

/**
 * The statement that counts one more, for who writes it into one of their own; it gives `hits`.
 * @param hit what `hitOf` gives, or placeholders for it.
 */
export const countHit = (
  db: Queryable,
  hit: Pick<PgInsertValue<typeof rateWindows>, 'key' | 'startsAt'>,
) =>
  db
    .insert(rateWindows)
    .values({ ...hit, hits: 1 })
    .onConflictDoUpdate({
      target: [rateWindows.key, rateWindows.startsAt],
      set: { hits: sql`${rateWindows.hits} + 1` },
    })
    .returning({ hits: rateWindows.hits });

/**
 * Counts one more, in the database so that several servers share the count.
 * @throws {TooMany} with the time to wait.
 */
export async function limitRate(context: Pick<Context, 'db' | 'clock'>, rule: RateRule) {
  const now = context.clock();
  const [row] = await countHit(context.db, hitOf(rule, now));
  if (row && row.hits > rule.most) {
    const end = startOf(rule, now).getTime() + rule.windowInSeconds * 1000;
    const seconds = Math.max(1, Math.ceil((end - now.getTime()) / 1000));
    const minutes = Math.ceil(seconds / 60);
    throw new TooMany(
      `Trop d’essais. Réessayez dans ${minutes} ${minutes > 1 ? 'minutes' : 'minute'}.`,
      seconds,
    );
  }
}

/** Starts the count of this one again: what was counted turned out to be in good faith. */
export async function forgetRate(
  context: Pick<Context, 'db'>,
  { name, key }: Pick<RateRule, 'name' | 'key'>,
) {
  await context.db.delete(rateWindows).where(eq(rateWindows.key, `${name}:${key}`));
}

/** Forgets the windows older than a day. */
export async function sweepRateWindows(context: Pick<Context, 'db' | 'clock'>) {
  const since = keptSince('rateWindow', context.clock());
  await context.db.delete(rateWindows).where(lt(rateWindows.startsAt, since));
}
