import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { type Asking, gatherBasins, routeFrom } from '#app/training-requests/basins.ts';
import type { Point } from '#app/territories/distance.ts';

import { placesOfRequests, seenRequests } from './seen-requests.server.ts';

const mostCommunes = 300;
const mostStops = 12;

type Asked = { themeId: number; start: Point; radiusInKm: number; now: Date };

/**
 * Where to stop for a theme: open requests gathered in basins, those where most people are, in the
 * order of a route. Distance learning is not travelled for.
 */
export async function planStops(db: Queryable, { themeId, start, radiusInKm, now }: Asked) {
  const rows = await db.execute<
    Asking & { requestId: string; title: string; libraryId: string; total: number }
  >(sql`
    with asked as (
      select p.code, p.name, p.latitude, p.longitude, p.people, p.library_id, r.id, q.title
      from ${seenRequests(now)}
      join training_requests q on q.id = r.id and q.format <> 'remote'
      join ${placesOfRequests} on p.request_id = r.id
      where r.state = 'open' and r.theme_id = ${themeId} and p.latitude is not null)
    select distinct on (code) code, name, latitude, longitude, id as "requestId", title,
      library_id as "libraryId", (sum(people) over (partition by code))::int as people
    from asked order by code, people desc, id limit ${mostCommunes}`);
  const basins = gatherBasins([...rows], radiusInKm).slice(0, mostStops);
  return routeFrom(start, basins).map(({ centre, askings, people, kmFromBefore }) => {
    const host = rows.find(({ code }) => code === centre.code);
    return {
      name: centre.name,
      people,
      kmFromBefore,
      communes: askings.map(({ name }) => name),
      /** The request of the largest group there, and its library: what a session would answer. */
      request: host ? { id: host.requestId, title: host.title } : null,
      libraryId: host?.libraryId ?? null,
    };
  });
}
export type TouringStop = Awaited<ReturnType<typeof planStops>>[number];
