import { asc, eq } from 'drizzle-orm';

import type { OpeningRange } from '#app/libraries/opening-hours.ts';
import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { libraryOpeningRanges } from '#db/schema/libraries.ts';

/** The ordinary week of a library, in order. */
export function readOpeningRanges(db: Queryable, libraryId: string): Promise<OpeningRange[]> {
  return db
    .select({
      weekday: libraryOpeningRanges.weekday,
      from: libraryOpeningRanges.startsAtMinute,
      to: libraryOpeningRanges.endsAtMinute,
    })
    .from(libraryOpeningRanges)
    .where(eq(libraryOpeningRanges.libraryId, libraryId))
    .orderBy(asc(libraryOpeningRanges.weekday), asc(libraryOpeningRanges.startsAtMinute));
}

/**
 * Writes the ordinary week of a library, whose row is held.
 * @returns whether anything changed.
 */
export async function writeOpeningRanges(
  tx: Transaction,
  libraryId: string,
  week: readonly OpeningRange[],
): Promise<boolean> {
  const before = await readOpeningRanges(tx, libraryId);
  if (JSON.stringify(before) === JSON.stringify(week)) return false;
  await tx.delete(libraryOpeningRanges).where(eq(libraryOpeningRanges.libraryId, libraryId));
  if (week.length)
    await tx.insert(libraryOpeningRanges).values(
      week.map(({ weekday, from, to }) => ({
        libraryId,
        weekday,
        startsAtMinute: from,
        endsAtMinute: to,
      })),
    );
  return true;
}
