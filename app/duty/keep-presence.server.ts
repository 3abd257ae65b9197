import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { type Database, withKeptPlans } from '#app/platform/database.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { gathering } from '#app/platform/gather.server.ts';
import { helpPresences } from '#db/schema/duty.ts';

import { leavingInSeconds, presentForInSeconds } from './vocabulary.ts';

const gatherForInMs = 200;

/** A thousand pages that beat are one statement; in one order, so that none waits for another. */
const keepMany = gathering<Database, string>(gatherForInMs, async (db, userIds) => {
  const each = [...new Set(userIds)].toSorted();
  // One statement, however many they are: it is kept ready.
  await withKeptPlans(db).execute(sql`
    insert into help_presences (user_id, seen_at)
    select here.id, clock_timestamp() from unnest(${sql.param(`{${each.join(',')}}`)}::uuid[]) as here (id)
    on conflict (user_id) do update set seen_at = excluded.seen_at`);
});

/**
 * « I am here », said every few seconds by an open page of the help desk. Said to leave, it lapses
 * in five seconds, unless another page of mine says otherwise. The time is the database's.
 * @throws {NotSignedIn}
 */
export async function keepPresence(
  { actor, db }: Context,
  { isLeaving = false }: { isLeaving?: boolean } = {},
): Promise<void> {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { userId } = actor;
  if (!isLeaving) {
    await keepMany(db, userId);
    return;
  }
  const seenAt = sql`clock_timestamp() - make_interval(secs => ${presentForInSeconds - leavingInSeconds}::int)`;
  await db
    .insert(helpPresences)
    .values({ userId, seenAt })
    .onConflictDoUpdate({
      target: helpPresences.userId,
      // A page that closes never makes anybody present.
      set: { seenAt: sql`least(${helpPresences.seenAt}, excluded.seen_at)` },
    });
}
