import { eq } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';

import { termInput } from './inputs.ts';
import { admitKeeper } from './internal/admit-keeper.server.ts';
import { lockTerm, tableOf } from './internal/term-table.server.ts';

/**
 * Takes a term out of forms and filters; the sheets that carry it keep it. Administrators only.
 * Done twice, it changes nothing.
 * @throws {NotFound}
 */
export async function retireTerm(context: Context, input: unknown): Promise<void> {
  const keeper = admitKeeper(context);
  const { kind, id } = parseInput(termInput, input);
  await context.db.transaction(async (tx) => {
    const term = await lockTerm(tx, kind, id);
    if (term.retiredAt) return;
    const table = tableOf(kind);
    await tx.update(table).set({ retiredAt: context.clock() }).where(eq(table.id, id));
    await recordDeed(tx, {
      actorId: keeper.userId,
      action: 'retire-term',
      targetKind: kind,
      targetId: String(id),
      detail: { label: term.label },
    });
  });
}
