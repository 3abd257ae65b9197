import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import type { Averages } from '#app/reviews/review.ts';
import { criteria, type Criterion, fewestLibrariesForAverage } from '#app/reviews/vocabulary.ts';

type Row = Record<Criterion, number> & { speakerId: string; libraryCount: number };

const columns = sql.join(
  criteria.map((name) => sql`avg(${sql.identifier(name)})::float8 as ${sql.identifier(name)}`),
  sql`, `,
);

/**
 * Means of the reviews that stand, by speaker: each library counts once, however often it received
 * them. None where fewer than three libraries spoke.
 */
export async function readMeans(
  db: Queryable,
  speakerIds: readonly string[],
): Promise<Map<string, Averages>> {
  if (speakerIds.length === 0) return new Map();
  const rows = await db.execute<Row>(sql`
    select speaker_id as "speakerId", count(*)::int as "libraryCount", ${columns}
    from (
      select r.speaker_id, r.library_id, ${columns} from reviews r
      join comings c on c.speaker_id = r.speaker_id and c.sheet_id = r.sheet_id
        and c.library_id = r.library_id and c.replay_id is not distinct from r.replay_id
      where r.withdrawn_at is null and c.happened_on is not null
        and r.speaker_id = any(${sql.param([...speakerIds])}::uuid[])
      group by r.speaker_id, r.library_id
    ) by_library
    group by speaker_id having count(*) >= ${fewestLibrariesForAverage}`);
  return new Map(
    rows.map(({ speakerId, libraryCount, ...means }) => [
      speakerId,
      {
        libraryCount,
        means,
        overall: criteria.reduce((sum, name) => sum + means[name], 0) / criteria.length,
      },
    ]),
  );
}
