import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import type { Coming } from '#app/speakers/coming.ts';

const most = 60;

/**
 * The published sheets that name a speaker, the latest first, with how many other libraries did the
 * same since.
 * @param isFull whether the reader sees what sheets keep between professionals.
 */
export async function readComings(
  db: Queryable,
  { speakerId, isFull }: { speakerId: string; isFull: boolean },
): Promise<Coming[]> {
  return [
    ...(await db.execute<Coming>(sql`
      select e.slug, e.title, e.start_label as "when", e.place_label as place,
        e.carrier_name as "carrierName", e.replay_count as "replayCount",
        e.commune_code as "communeCode", e.latitude, e.longitude
      from sheet_speakers l join register_entries e on e.sheet_id = l.sheet_id
      where l.speaker_id = ${speakerId} and ${isFull ? sql`true` : sql`l.is_public`}
      order by e.starts_on desc nulls last, e.published_at desc limit ${most}`)),
  ];
}
