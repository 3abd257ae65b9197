import { sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict } from '#app/platform/errors.ts';

/**
 * Where two profiles become one, replays and what libraries said of their comings go to the one that
 * remains. Its sheets are there already: they prove the reviews.
 * @throws {Conflict} where one library spoke of the same coming on both.
 */
export async function moveReviews(tx: Transaction, goneId: string, keptId: string): Promise<void> {
  const clashes = await tx.execute(sql`
    select from reviews a join reviews b on b.sheet_id = a.sheet_id and b.library_id = a.library_id
      and b.replay_id is not distinct from a.replay_id
    where a.speaker_id = ${goneId} and b.speaker_id = ${keptId} limit 1`);
  if (clashes.length > 0)
    throw new Conflict(
      'Une même venue a reçu un avis sur chacun des deux profils\u00A0: ils ne peuvent pas être réunis.',
    );
  await tx.execute(sql`
    insert into replay_speakers (replay_id, speaker_id)
    select replay_id, ${keptId} from replay_speakers where speaker_id = ${goneId}
    on conflict do nothing`);
  await tx.execute(sql`update reviews set speaker_id = ${keptId} where speaker_id = ${goneId}`);
}
