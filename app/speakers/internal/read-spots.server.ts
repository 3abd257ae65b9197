import { type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import type { SpeakerSpot } from '#app/speakers/speaker-summary.ts';

import { seenSpeakers, type Sight } from './speaker-conditions.server.ts';

/** Where those who answer a search live or work, commune by commune; entries that wait nowhere. */
export async function readSpots(
  db: Queryable,
  { where, ...sight }: Sight & { where: SQL },
): Promise<SpeakerSpot[]> {
  return [
    ...(await db.execute<SpeakerSpot>(sql`
      select h.code, h.name, h.latitude, h.longitude, s.count
      from (select s.commune_code, count(*)::int as count from ${seenSpeakers(sight)}
        where ${where} and s.commune_code is not null group by 1) s
      join communes h on h.code = s.commune_code
      where h.latitude is not null order by s.count desc, h.code`)),
  ];
}
