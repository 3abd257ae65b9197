import { and, asc, eq, exists, gt, inArray, or, type SQL, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { registerEntries } from '#db/schema/register.ts';
import { sheets, sheetVersions } from '#db/schema/sheets.ts';

import { registerSheet } from './internal/register-sheet.server.ts';

/** What changed name or place; the sheets that speak of it are drawn again. */
export type Renamed =
  | { themeId: number }
  | { audienceId: number }
  | { libraryIds: string[] }
  | { communeCodes: string[] }
  | { sheetIds: string[] };

const batchSize = 200;

function speaksOf(db: Queryable, renamed: Renamed): SQL | undefined {
  const entry = (condition: SQL) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(registerEntries)
        .where(and(eq(registerEntries.sheetId, sheets.id), condition)),
    );
  if ('themeId' in renamed)
    return entry(sql`${renamed.themeId} = any(${registerEntries.themeIds})`);
  if ('audienceId' in renamed)
    return entry(sql`${renamed.audienceId} = any(${registerEntries.audienceIds})`);
  if ('communeCodes' in renamed)
    return entry(inArray(registerEntries.communeCode, renamed.communeCodes));
  if ('sheetIds' in renamed) return inArray(sheets.id, renamed.sheetIds);
  const { libraryIds } = renamed;
  return or(
    inArray(sheets.libraryId, libraryIds),
    inArray(sql`${sheetVersions.content} #>> '{carrier,libraryId}'`, libraryIds),
    inArray(sql`${sheetVersions.content} #>> '{place,libraryId}'`, libraryIds),
  );
}

/**
 * Draws again the register's entries of the published sheets that speak of something renamed or
 * moved: a theme, an audience, libraries, communes, or whose contact is gone. A batch in each transaction.
 * @returns how many sheets were drawn again.
 */
export async function reregisterSheets(
  { db }: Pick<Context, 'db'>,
  renamed: Renamed,
): Promise<number> {
  let last: string | null = null;
  let total = 0;
  for (;;) {
    const batch: { id: string }[] = await db
      .select({ id: sheets.id })
      .from(sheets)
      .innerJoin(sheetVersions, eq(sheetVersions.id, sheets.publishedVersionId))
      .where(and(last ? gt(sheets.id, last) : undefined, speaksOf(db, renamed)))
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
