import { count, lt } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { helpQuestions } from '#db/schema/help.ts';

import { admitHelpKeeper } from './internal/admit-help-keeper.server.ts';
import { readRetention } from './read-retention.server.ts';
import { monthsBefore } from './months-before.ts';

/** Lengths whose effect the page says. */
const lengths = [3, 6, 12, 24];

/**
 * The length in force, and how many conversations each of a few lengths would forget next night.
 * @throws {NotSignedIn}; {NotFound} for who is no administrator.
 */
export async function readRetentionForm(context: Context) {
  admitHelpKeeper(context);
  const { db, clock } = context;
  const [{ months }, ...effects] = await Promise.all([
    readRetention(context),
    ...lengths.map(async (length) => {
      const [gone] = await db
        .select({ count: count() })
        .from(helpQuestions)
        .where(lt(helpQuestions.lastMovedAt, monthsBefore(clock(), length)));
      return { months: length, forgotten: gone?.count ?? 0 };
    }),
  ]);
  return { months, effects };
}
