import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { speakers } from '#db/schema/speakers.ts';
import { tours, tourStops } from '#db/schema/tours.ts';

import { stateOf } from './internal/find-tour.server.ts';
import { canReadTours } from './policy.ts';

const most = 100;

/**
 * Tours that are not over: those that my département may join first, then by their first day.
 * @param of only those of one speaker.
 * @throws {NotSignedIn}; {NotFound} for who is no professional.
 */
export async function listTours(context: Context, of: { speakerSlug?: string } = {}) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canReadTours(actor)) throw new NotFound();
  const today = toIsoDay(clock());
  const rows = await db
    .select({
      tour: tours,
      speaker: { slug: speakers.slug, name: speakers.name },
      stopCount: sql<number>`(select count(*)::int from ${tourStops}
        where ${tourStops.tourId} = ${tours.id} and ${tourStops.leftAt} is null)`,
      hasMine: sql<boolean>`exists (select 1 from ${tourStops}
        where ${tourStops.tourId} = ${tours.id} and ${tourStops.leftAt} is null
          and ${tourStops.libraryId} = ${actor.libraryId})`,
    })
    .from(tours)
    .innerJoin(speakers, eq(speakers.id, tours.speakerId))
    .where(
      and(
        gte(tours.endsOn, today),
        isNull(tours.cancelledAt),
        of.speakerSlug ? eq(speakers.slug, of.speakerSlug) : undefined,
      ),
    )
    .orderBy(asc(tours.startsOn), asc(tours.id))
    .limit(most);
  const isNear = (codes: readonly string[]) =>
    codes.length === 0 || (actor.departementCode !== null && codes.includes(actor.departementCode));
  return rows
    .map(({ tour, ...rest }) => ({
      ...rest,
      id: tour.id,
      startsOn: tour.startsOn,
      endsOn: tour.endsOn,
      joinUntil: tour.joinUntil,
      departementCodes: tour.departementCodes,
      note: tour.note,
      state: stateOf(tour, today),
    }))
    .toSorted((a, b) => Number(isNear(b.departementCodes)) - Number(isNear(a.departementCodes)));
}
export type ListedTour = Awaited<ReturnType<typeof listTours>>[number];
