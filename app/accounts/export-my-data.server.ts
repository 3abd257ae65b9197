import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';

import { collectMine } from './internal/kept/collect-mine.server.ts';
import type { Row } from './internal/kept/collect-rows.server.ts';
import type { KeptLimits } from './kept-data.ts';
import { listKeptData } from './list-kept-data.server.ts';

/**
 * Everything that the platform holds about me, table by table, as RGPD article 20 asks: a file that
 * a machine can read, with the register that says why each is there.
 * @throws {NotSignedIn}
 */
export async function exportMyData(
  context: Context,
  limits: KeptLimits,
): Promise<Record<string, Row[]>> {
  return context.db.transaction(async (tx) => {
    const { userId, collected } = await collectMine(tx, context);
    await recordDeed(tx, {
      actorId: userId,
      action: 'export-my-data',
      targetKind: 'user',
      targetId: userId,
    });
    return {
      register: listKeptData(limits),
      ...Object.fromEntries(collected.map(({ rows, found }) => [rows.key, found])),
    };
  });
}
