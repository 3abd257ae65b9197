import { and, eq, isNotNull } from 'drizzle-orm';

import type { Actor } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import type { Member } from '#app/platform/actor.ts';
import { canReadGaps } from '#app/gaps/policy.ts';
import { speakers } from '#db/schema/speakers.ts';

/**
 * Who reads the board, with the profile that they keep.
 * @throws {NotSignedIn}; {NotFound} for who may not read it.
 */
export async function readReader(db: Queryable, actor: Actor) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const [own] = await db
    .select({ id: speakers.id, slug: speakers.slug, name: speakers.name })
    .from(speakers)
    .where(and(eq(speakers.claimedById, actor.userId), isNotNull(speakers.agreedAt)))
    .limit(1);
  const reader: { actor: Member; ownSpeakerId: string | null } = {
    actor,
    ownSpeakerId: own?.id ?? null,
  };
  if (!canReadGaps(reader)) throw new NotFound();
  return { reader, own: own ?? null };
}
