import { eq } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { termRenamed } from './announcements.ts';
import { renameTermInput } from './inputs.ts';
import { admitKeeper } from './internal/admit-keeper.server.ts';
import { lockTerm, refuseSameLabel, tableOf } from './internal/term-table.server.ts';

/**
 * Gives a term another name (and a theme another motif); its address stays. Administrators only.
 * @throws {NotFound}; {InvalidInput} where the name is missing or taken.
 */
export async function renameTerm(context: Context, input: unknown): Promise<void> {
  const keeper = admitKeeper(context);
  const { kind, id, label, motif } = parseInput(renameTermInput, input);
  await context.db.transaction(async (tx) => {
    const before = await lockTerm(tx, kind, id);
    await refuseSameLabel(tx, kind, label, id);
    const table = tableOf(kind);
    await tx.update(table).set({ label }).where(eq(table.id, id));
    if (kind === 'theme' && motif) await tx.update(themes).set({ motif }).where(eq(themes.id, id));
    await recordDeed(tx, {
      actorId: keeper.userId,
      action: 'rename-term',
      targetKind: kind,
      targetId: String(id),
      detail: { from: before.label, to: label },
    });
    if (before.label !== label) await announce(tx, termRenamed, { kind, id });
  });
}
