import { and, asc, eq, isNull } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import type { Point } from '#app/territories/distance.ts';
import type { TourFacts } from '#app/tours/policy.ts';
import { libraries } from '#db/schema/libraries.ts';
import { speakers } from '#db/schema/speakers.ts';
import { communes } from '#db/schema/territories.ts';
import { tours, tourStops } from '#db/schema/tours.ts';

export type TourRow = typeof tours.$inferSelect;
export type FoundTour = {
  row: TourRow;
  facts: TourFacts;
  speaker: { id: string; slug: string; name: string; from: Point | null };
};
export type FoundStop = typeof tourStops.$inferSelect & { libraryName: string; at: Point | null };

const unknown = 'Cette tournée n’existe pas, ou plus.';

const pointOf = (at: { latitude: number | null; longitude: number | null } | null) =>
  at === null || at.latitude === null || at.longitude === null
    ? null
    : { latitude: at.latitude, longitude: at.longitude };

/**
 * A tour, open until its last day to join (ISO, in Paris), with its speaker.
 * @param today ISO day.
 * @throws {NotFound}
 */
export async function findTour(db: Queryable, tourId: string, today: string): Promise<FoundTour> {
  const [found] = await db
    .select({
      row: tours,
      speaker: { id: speakers.id, slug: speakers.slug, name: speakers.name },
      from: { latitude: communes.latitude, longitude: communes.longitude },
    })
    .from(tours)
    .innerJoin(speakers, eq(speakers.id, tours.speakerId))
    .leftJoin(communes, eq(communes.code, speakers.communeCode))
    .where(eq(tours.id, tourId));
  if (!found) throw new NotFound(unknown);
  const { row, speaker, from } = found;
  const [opener] = await db
    .select({ departementCode: communes.departementCode })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(libraries.id, row.libraryId));
  return {
    row,
    speaker: { ...speaker, from: pointOf(from) },
    facts: {
      state: stateOf(row, today),
      openedById: row.openedById,
      departementCode: opener?.departementCode ?? '',
      departementCodes: row.departementCodes,
    },
  };
}

/** The same, held until the end of the transaction: two who join at once come one after the other. */
export async function holdTour(tx: Transaction, tourId: string, today: string) {
  const [held] = await tx
    .select({ id: tours.id })
    .from(tours)
    .where(eq(tours.id, tourId))
    .for('update');
  if (!held) throw new NotFound(unknown);
  return findTour(tx, tourId, today);
}

/** Open while others may join, whether or not the job of the night has passed. */
export function stateOf(
  row: Pick<TourRow, 'cancelledAt' | 'closedAt' | 'joinUntil'>,
  today: string,
): TourFacts['state'] {
  if (row.cancelledAt) return 'cancelled';
  return row.closedAt || row.joinUntil < today ? 'closed' : 'open';
}

/** Those who take part, in the order of the journey. */
export async function findStops(db: Queryable, tourId: string): Promise<FoundStop[]> {
  const rows = await db
    .select({ stop: tourStops, library: libraries, commune: communes })
    .from(tourStops)
    .innerJoin(libraries, eq(libraries.id, tourStops.libraryId))
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(and(eq(tourStops.tourId, tourId), isNull(tourStops.leftAt)))
    .orderBy(asc(tourStops.day), asc(tourStops.joinedAt));
  const order = { morning: 0, day: 0, afternoon: 1 };
  return rows
    .map(({ stop, library, commune }) => ({
      ...stop,
      libraryName: libraryDisplayName({ name: library.name, communeName: commune.name }),
      at: pointOf(library) ?? pointOf(commune),
    }))
    .toSorted((a, b) => a.day.localeCompare(b.day) || order[a.half] - order[b.half]);
}
