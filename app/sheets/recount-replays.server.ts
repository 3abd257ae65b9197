import { and, countDistinct, eq, isNull } from 'drizzle-orm';

import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { registerEntries } from '#db/schema/register.ts';
import { replays } from '#db/schema/replays.ts';

/** How many libraries did it too: a library that did it twice counts once. */
export async function countReplayLibraries(db: Queryable, sheetId: string): Promise<number> {
  const [counted] = await db
    .select({ libraries: countDistinct(replays.libraryId) })
    .from(replays)
    .where(and(eq(replays.sheetId, sheetId), isNull(replays.withdrawnAt)));
  return counted?.libraries ?? 0;
}

/** Keeps the register's count in step, in the transaction that changed it; the sheet is held. */
export async function recountReplays(tx: Transaction, sheetId: string): Promise<void> {
  await tx
    .update(registerEntries)
    .set({ replayCount: await countReplayLibraries(tx, sheetId) })
    .where(eq(registerEntries.sheetId, sheetId));
}
