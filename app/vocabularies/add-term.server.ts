import { sql } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';

import { addTermInput } from './inputs.ts';
import { admitKeeper } from './internal/admit-keeper.server.ts';
import { makeSlug, refuseSameLabel, tableOf } from './internal/term-table.server.ts';

/**
 * Adds a theme (with its motif) or an audience at the end of its list. Administrators only.
 * @throws {InvalidInput} where the name is missing or taken.
 */
export async function addTerm(context: Context, input: unknown): Promise<{ id: number }> {
  const keeper = admitKeeper(context);
  const given = parseInput(addTermInput, input);
  return context.db.transaction(async (tx) => {
    // Two additions at once would take the same place in the list.
    await tx.execute(sql`lock table ${tableOf(given.kind)} in share row exclusive mode`);
    await refuseSameLabel(tx, given.kind, given.label);
    const slug = await makeSlug(tx, given.kind, given.label);
    const position = sql<number>`(select coalesce(max(position), 0) + 1 from ${tableOf(given.kind)})`;
    const row = { slug, label: given.label, position };
    const [added] =
      given.kind === 'theme'
        ? await tx
            .insert(themes)
            .values({ ...row, motif: given.motif })
            .returning({ id: themes.id })
        : await tx.insert(audiences).values(row).returning({ id: audiences.id });
    const id = added!.id;
    await recordDeed(tx, {
      actorId: keeper.userId,
      action: 'add-term',
      targetKind: given.kind,
      targetId: String(id),
      detail: { label: given.label },
    });
    return { id };
  });
}
