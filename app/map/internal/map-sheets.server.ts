import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm';

import { canSeeProfessional } from '#app/sheets/policy.ts';
import type { MapSheet } from '#app/map/map-types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { registerEntries, registerIndex } from '#db/schema/register.ts';
import { communes } from '#db/schema/territories.ts';

import type { PointColumns } from './read-cells.server.ts';

/** The register as a table of points; conditions of the search apply to it. */
export const sheetPoints = {
  from: sql`${registerIndex}`,
  columns: {
    id: registerIndex.sheetId,
    latitude: registerIndex.latitude,
    longitude: registerIndex.longitude,
    communeCode: registerIndex.communeCode,
  } satisfies PointColumns,
};

/**
 * Sheets of the register as the map shows them; the budget only to professionals.
 * @param order of the list; none for marks.
 */
export async function readMapSheets(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  where: SQL | undefined,
  { order = [], limit, offset = 0 }: { order?: SQL[]; limit: number; offset?: number },
): Promise<MapSheet[]> {
  const { sheetId, slug, title, state, carrierName, placeLabel } = getTableColumns(registerEntries);
  const { budgetBracket, replayCount, departementCode, latitude, longitude } =
    getTableColumns(registerEntries);
  const rows = await db
    .select({
      id: sheetId,
      slug,
      title,
      state,
      carrierName,
      placeLabel,
      communeName: communes.name,
      departementCode,
      budgetBracket,
      replayCount,
      latitude,
      longitude,
    })
    .from(registerIndex)
    .innerJoin(registerEntries, eq(registerEntries.sheetId, registerIndex.sheetId))
    .leftJoin(communes, eq(communes.code, registerEntries.communeCode))
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .offset(offset);
  const seesBudgets = canSeeProfessional(actor);
  return rows.map(({ placeLabel, communeName, departementCode, ...row }) => ({
    ...row,
    budgetBracket: seesBudgets ? row.budgetBracket : null,
    latitude: row.latitude ?? 0,
    longitude: row.longitude ?? 0,
    place: placeOf(communeName ?? placeLabel, departementCode),
  }));
}

/** « Forcalquier (04) », as librarians write it. */
export function placeOf(name: string | null, departementCode: string | null): string {
  return [name, departementCode && `(${departementCode})`].filter(Boolean).join('\u00A0');
}
