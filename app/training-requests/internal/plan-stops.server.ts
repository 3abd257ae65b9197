import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { type Asking, gatherBasins, routeFrom } from '#app/training-requests/basins.ts';
import type { Point } from '#app/territories/distance.ts';

import { placesOfRequests, seenRequests } from './seen-requests.server.ts';

const mostCommunes = 300;
const mostStops = 12;

type Asked = { requestId: string; title: string; libraryId: string; people: number };
type Tour = { themeId: number; start: Point; radiusInKm: number; now: Date };

/**
 * Where to stop for a theme: open requests gathered in basins, those where most people are, in the
 * order of a route. Distance learning is not travelled for.
 */
export async function planStops(db: Queryable, { themeId, start, radiusInKm, now }: Tour) {
  const rows = await db.execute<Asking & { asked: Asked[] }>(sql`
    select p.code, p.name, p.latitude, p.longitude, sum(p.people)::int as people,
      jsonb_agg(jsonb_build_object('requestId', r.id, 'title', q.title, 'libraryId', p.library_id,
        'people', p.people) order by p.people desc, r.id) as asked
    from ${seenRequests(now)}
    join training_requests q on q.id = r.id and q.format <> 'remote'
    join ${placesOfRequests} on p.request_id = r.id
    where r.state = 'open' and r.theme_id = ${themeId} and p.latitude is not null
    group by p.code, p.name, p.latitude, p.longitude
    order by p.code limit ${mostCommunes}`);
  const basins = gatherBasins([...rows], radiusInKm).slice(0, mostStops);
  return routeFrom(start, basins).map(({ centre, askings, people, kmFromBefore }) => {
    const asked = [centre, ...askings.filter(({ code }) => code !== centre.code)].flatMap(
      ({ code }) => rows.find((row) => row.code === code)?.asked ?? [],
    );
    return {
      name: centre.name,
      people,
      kmFromBefore,
      communes: askings.map(({ name }) => name),
      /** Asked for there, those of the centre first: what a session would answer. */
      requests: [...new Map(asked.map(({ requestId, title }) => [requestId, title]))].map(
        ([id, title]) => ({ id, title }),
      ),
      /** Who would come; the first of them is where most would. */
      libraryIds: [...new Set(asked.map(({ libraryId }) => libraryId))],
    };
  });
}
export type TouringStop = Awaited<ReturnType<typeof planStops>>[number];
