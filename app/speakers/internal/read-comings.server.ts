import { sql } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { sayDate } from '#app/sheets/dates.ts';
import type { DatePrecision } from '#app/sheets/vocabulary.ts';
import type { Coming } from '#app/speakers/coming.ts';

const most = 60;

type Row = Coming & {
  happenedOn: string;
  precision: DatePrecision;
  /** Of the replay's library. */
  libraryName: string | null;
  communeName: string | null;
};

/**
 * The published sheets that name a speaker, and the replays for which they came too, the latest
 * first; of a sheet, how many other libraries did the same since.
 * @param isFull whether the reader sees what sheets keep between professionals.
 */
export async function readComings(
  db: Queryable,
  { speakerId, isFull }: { speakerId: string; isFull: boolean },
): Promise<Coming[]> {
  const rows = await db.execute<Row>(sql`
    select c.replay_id as "replayId", e.slug, e.title, e.start_label as "when",
      c.happened_on::text as "happenedOn", c.happened_precision as precision,
      case when c.replay_id is null then e.place_label
        else m.name || ' (' || m.departement_code || ')' end as place,
      e.carrier_name as "carrierName", b.name as "libraryName", m.name as "communeName",
      case when c.replay_id is null then e.replay_count else 0 end as "replayCount",
      case when c.replay_id is null then e.commune_code else m.code end as "communeCode",
      case when c.replay_id is null then e.latitude else coalesce(b.latitude, m.latitude) end
        as latitude,
      case when c.replay_id is null then e.longitude else coalesce(b.longitude, m.longitude) end
        as longitude
    from comings c join register_entries e on e.sheet_id = c.sheet_id
    left join (libraries b join communes m on m.code = b.commune_code)
      on c.replay_id is not null and b.id = c.library_id
    where c.speaker_id = ${speakerId} and ${isFull ? sql`true` : sql`c.is_public`}
    order by c.happened_on desc nulls last, e.published_at desc limit ${most}`);
  return rows.map(({ happenedOn, precision, libraryName, communeName, ...coming }) =>
    coming.replayId === null
      ? coming
      : {
          ...coming,
          when: sayDate({ date: happenedOn, precision }),
          carrierName:
            libraryName && communeName
              ? libraryDisplayName({ name: libraryName, communeName })
              : coming.carrierName,
        },
  );
}
