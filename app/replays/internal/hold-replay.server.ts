import { and, eq, isNull } from 'drizzle-orm';

import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { findOpenSheet, holdOpenSheet } from '#app/sheets/find-open-sheet.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { replays } from '#db/schema/replays.ts';
import { communes } from '#db/schema/territories.ts';

const noReplay = 'Ce retour n’existe pas, ou plus.';

async function select(db: Queryable, replayId: string) {
  const [found] = await db
    .select({ row: replays, departementCode: communes.departementCode })
    .from(replays)
    .innerJoin(libraries, eq(libraries.id, replays.libraryId))
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(and(eq(replays.id, replayId), isNull(replays.withdrawnAt)));
  if (!found) throw new NotFound(noReplay);
  const { row, departementCode } = found;
  const facts = { recordedById: row.recordedById, libraryId: row.libraryId, departementCode };
  return { row, facts };
}

/** @throws {NotFound} where there is none, or its sheet is out of sight. */
export async function findReplay(db: Queryable, replayId: string) {
  const replay = await select(db, replayId);
  return { ...replay, sheet: await findOpenSheet(db, { sheetId: replay.row.sheetId }) };
}

/** The same, its sheet held until the end of the transaction. */
export async function holdReplay(tx: Transaction, replayId: string) {
  const { row } = await select(tx, replayId);
  const sheet = await holdOpenSheet(tx, { sheetId: row.sheetId });
  // Read again: it may have been taken back while we waited for the sheet.
  return { ...(await select(tx, replayId)), sheet };
}
