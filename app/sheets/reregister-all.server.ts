import { asc, gt } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { sheets } from '#db/schema/sheets.ts';

import { registerSheet } from './internal/register-sheet.server.ts';

const batchSize = 200;

/**
 * Draws the whole register again, a batch in each transaction: after a theme, an audience or a
 * library was renamed, or when the way of drawing has changed.
 * @returns how many sheets were gone through, published or not.
 */
export async function reregisterAll({ db }: Pick<Context, 'db'>): Promise<number> {
  let last: string | null = null;
  let total = 0;
  for (;;) {
    const batch: { id: string }[] = await db
      .select({ id: sheets.id })
      .from(sheets)
      .where(last ? gt(sheets.id, last) : undefined)
      .orderBy(asc(sheets.id))
      .limit(batchSize);
    if (batch.length === 0) return total;
    await db.transaction(async (tx) => {
      for (const { id } of batch) await registerSheet(tx, id);
    });
    total += batch.length;
    last = batch.at(-1)?.id ?? null;
  }
}
