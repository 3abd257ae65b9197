import { inArray, type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { trainingSittings } from '#db/schema/trainings.ts';

/** Who teaches a half-day. `name` is null where the profile waits for its agreement: it is named nowhere. */
export type FoundTrainer = {
  id: string;
  rank: number;
  userId: string | null;
  speakerId: string | null;
  slug: string | null;
  name: string | null;
};

/** Who teaches each of `training_sittings`, in the order in which they are named, within its row. */
export const trainersOfSitting: SQL<FoundTrainer[]> = sql`coalesce((
  select json_agg(json_build_object('id', w.id, 'rank', w.rank, 'userId', w.user_id,
    'speakerId', w.speaker_id, 'slug', p.slug, 'name', coalesce(p.name, u.display_name))
    order by w.rank, w.id)
  from training_sitting_trainers w
  left join speakers p on p.id = w.speaker_id and p.agreed_at is not null
  left join users u on u.id = w.user_id
  where w.sitting_id = training_sittings.id), '[]'::json)`;

/** Who teaches half-days, by the id of each. */
export async function findTrainers(
  db: Queryable,
  sittingIds: readonly string[],
): Promise<Map<string, FoundTrainer[]>> {
  if (sittingIds.length === 0) return new Map();
  const rows = await db
    .select({ id: trainingSittings.id, trainers: trainersOfSitting })
    .from(trainingSittings)
    .where(inArray(trainingSittings.id, [...sittingIds]));
  return new Map(rows.map(({ id, trainers }) => [id, trainers]));
}
