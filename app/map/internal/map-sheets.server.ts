import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm';

import { canSeeProfessional } from '#app/sheets/policy.ts';
import type { MapSheet } from '#app/map/map-types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { registerEntries, registerIndex } from '#db/schema/register.ts';
import { communes } from '#db/schema/territories.ts';

import { sayPlace } from './say-place.ts';
import type { PointTable } from './read-point-view.server.ts';

/** The register as a table of points; conditions of the search apply to it. */
export function sheetPoints(context: Pick<Context, 'db' | 'actor'>): PointTable<MapSheet> {
  const { sheetId: id, latitude, longitude, communeCode } = registerIndex;
  return {
    from: sql`${registerIndex}`,
    columns: { id, latitude, longitude, communeCode },
    readItems: (where, range) => readMapSheets(context, where, range),
  };
}

/** Sheets of the register as the map shows them; the budget only to professionals. */
async function readMapSheets(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  where: SQL | undefined,
  { order, limit, offset }: { order: SQL[]; limit: number; offset: number },
): Promise<MapSheet[]> {
  const { sheetId, slug, title, state, carrierName, placeLabel } = getTableColumns(registerEntries);
  const { startLabel, budgetBracket, replayCount } = getTableColumns(registerEntries);
  const { departementCode, latitude, longitude } = getTableColumns(registerEntries);
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
      startLabel,
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
    place: sayPlace(communeName ?? placeLabel, departementCode),
  }));
}
