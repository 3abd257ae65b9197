import { eq, sql } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { Forbidden, NotFound } from '#app/platform/errors.ts';
import { canCorrectSpeaker, sightOf } from '#app/speakers/policy.ts';
import { speakers } from '#db/schema/speakers.ts';

import { findSpeaker, type FoundSpeaker, withSlug } from './find-speaker.server.ts';

/** A profile that this member may correct. @throws {NotFound}; {Forbidden}. */
export async function findCorrected(
  db: Queryable,
  actor: Member,
  slug: string,
): Promise<FoundSpeaker> {
  const found = await findSpeaker(db, withSlug(slug));
  if (!found || !sightOf(actor, found.facts)) throw new NotFound();
  if (!canCorrectSpeaker(actor, found.facts))
    throw new Forbidden('Ce profil se corrige par la personne qu’il décrit.');
  return found;
}

/** What they read is no longer what is said: who is waited for agrees to the new text. */
export async function touchWaiting(
  tx: Transaction,
  { row, facts }: FoundSpeaker,
  now: Date,
): Promise<void> {
  await tx
    .update(speakers)
    .set({ changedAt: now, ...(facts.isAgreed ? {} : { revision: sql`revision + 1` }) })
    .where(eq(speakers.id, row.id));
}
