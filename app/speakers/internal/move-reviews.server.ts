import { sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';

const reason =
  'Deux profils réunis\u00A0: de deux avis de votre bibliothèque sur cette venue, le dernier reste.';

/**
 * Where two profiles become one, replays and what libraries said of their comings go to the one that
 * remains. Its sheets are there already: they prove the reviews. Where one library spoke of the same
 * coming on both, what stands and was said last stays; the other is kept for whoever moderates.
 */
export async function moveReviews(
  tx: Transaction,
  { goneId, keptId, byId, at }: { goneId: string; keptId: string; byId: string; at: Date },
): Promise<void> {
  await tx.execute(sql`
    insert into replay_speakers (replay_id, speaker_id)
    select replay_id, ${keptId} from replay_speakers where speaker_id = ${goneId}
    on conflict do nothing`);
  const now = sql`${at.toISOString()}::timestamptz`;
  await tx.execute(sql`
    update reviews r set place_freed_at = ${now},
      withdrawn_at = coalesce(r.withdrawn_at, ${now}),
      withdrawn_by_id = coalesce(r.withdrawn_by_id, ${byId}::uuid),
      withdrawal_reason = coalesce(r.withdrawal_reason, ${reason})
    from (
      select id, row_number() over (
        partition by sheet_id, library_id, replay_id
        order by withdrawn_at is not null, changed_at desc, id) as rank
      from reviews where speaker_id in (${goneId}, ${keptId}) and place_freed_at is null
    ) same
    where same.id = r.id and same.rank > 1`);
  await tx.execute(sql`update reviews set speaker_id = ${keptId} where speaker_id = ${goneId}`);
}
