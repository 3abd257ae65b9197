import { eq, type SQL, sql } from 'drizzle-orm';

import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import type { SpeakerFacts } from '#app/speakers/policy.ts';
import { speakers } from '#db/schema/speakers.ts';

export type SpeakerRow = typeof speakers.$inferSelect;
export type FoundSpeaker = { row: SpeakerRow; facts: SpeakerFacts };

export const withSlug = (slug: string) => eq(speakers.slug, slug);
/** The one that bears this name, where nobody else does. */
export const withOnlyName = (name: string) =>
  sql`public.fold(${speakers.name}) = public.fold(${name}) and not exists (select from speakers o
    where public.fold(o.name) = public.fold(${name}) and o.id <> speakers.id)`;
export const withId = (id: string) => eq(speakers.id, id);

/** A profile, or null; who may read it is the policy's to say. */
export async function findSpeaker(db: Queryable, which: SQL): Promise<FoundSpeaker | null> {
  const [found] = await db
    .select({
      row: speakers,
      departementCode: sql<string | null>`(select c.departement_code from communes c
        where c.code = speakers.commune_code)`,
    })
    .from(speakers)
    .where(which);
  if (!found) return null;
  const { row, departementCode } = found;
  const { createdById, claimedById } = row;
  return {
    row,
    facts: { isAgreed: row.agreedAt !== null, createdById, claimedById, departementCode },
  };
}

/** The same, held until the end of the transaction. What was read before may have changed. */
export async function holdSpeaker(tx: Transaction, which: SQL): Promise<FoundSpeaker | null> {
  const [held] = await tx.select({ id: speakers.id }).from(speakers).where(which).for('update');
  return held ? findSpeaker(tx, withId(held.id)) : null;
}
