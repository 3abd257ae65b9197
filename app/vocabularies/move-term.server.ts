import { asc, eq, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';

import { moveTermInput } from './inputs.ts';
import { admitKeeper } from './internal/admit-keeper.server.ts';
import { lockTerm, tableOf } from './internal/term-table.server.ts';

/**
 * Moves a term one place up or down among those in use; at the end of the list nothing happens.
 * Administrators only.
 * @throws {NotFound}
 */
export async function moveTerm(context: Context, input: unknown): Promise<void> {
  admitKeeper(context);
  const { kind, id, direction } = parseInput(moveTermInput, input);
  const table = tableOf(kind);
  await context.db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${table} in share row exclusive mode`);
    await lockTerm(tx, kind, id);
    const all = await tx
      .select({ id: table.id, isRetired: sql<boolean>`${table.retiredAt} is not null` })
      .from(table)
      .orderBy(asc(table.position), asc(table.id));
    const ids = all.filter((term) => !term.isRetired || term.id === id).map((term) => term.id);
    const from = ids.indexOf(id);
    const to = direction === 'up' ? from - 1 : from + 1;
    const neighbour = ids[to];
    if (neighbour === undefined) return;
    ids[to] = id;
    ids[from] = neighbour;
    // Retired terms go last: they have no place among those in use.
    const order = [...ids, ...all.map((term) => term.id).filter((other) => !ids.includes(other))];
    for (const [index, term] of order.entries()) {
      await tx
        .update(table)
        .set({ position: index + 1 })
        .where(eq(table.id, term));
    }
  });
}
