import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { helpPresences } from '#db/schema/duty.ts';

import { leavingInSeconds, presentForInSeconds } from './vocabulary.ts';

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
  const ageInSeconds = isLeaving ? presentForInSeconds - leavingInSeconds : 0;
  const seenAt = sql`clock_timestamp() - make_interval(secs => ${ageInSeconds}::int)`;
  await db
    .insert(helpPresences)
    .values({ userId: actor.userId, seenAt })
    .onConflictDoUpdate({
      target: helpPresences.userId,
      // A page that closes never makes anybody present.
      set: {
        seenAt: isLeaving
          ? sql`least(${helpPresences.seenAt}, excluded.seen_at)`
          : sql`excluded.seen_at`,
      },
    });
}
