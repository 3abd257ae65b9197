import { and, arrayContains, eq, isNotNull } from 'drizzle-orm';

import type { Actor, Member } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { canTravel } from '#app/training-requests/policy.ts';
import { speakers } from '#db/schema/speakers.ts';

/**
 * Who may say that they come out to teach: professionals, and trainers of the directory who keep
 * their profile with an account.
 * @throws {NotSignedIn}; {NotFound}.
 */
export async function admitTraveller(db: Queryable, actor: Actor): Promise<Member> {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const [own] = await db
    .select({ id: speakers.id })
    .from(speakers)
    .where(
      and(
        eq(speakers.claimedById, actor.userId),
        isNotNull(speakers.agreedAt),
        arrayContains(speakers.disciplines, ['trainer']),
      ),
    )
    .limit(1);
  if (!canTravel(actor, own !== undefined)) throw new NotFound();
  return actor;
}
