import { ne, sql } from 'drizzle-orm';

import { InvalidInput } from '#app/platform/errors.ts';
import { fold } from '#app/platform/fold.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { synonymGroups } from '#db/schema/register.ts';

/**
 * Each term can be searched, and stands in one group only: a word that meant two things would
 * answer with both.
 * @param ownId the group being changed.
 * @throws {InvalidInput} with a sentence.
 */
export async function checkTerms(tx: Transaction, terms: string[], ownId?: string): Promise<void> {
  const refuse = (message: string) => {
    throw new InvalidInput({ terms: [message] });
  };
  const searched = await tx.execute<{ term: string }>(sql`
    select term from unnest(${sql.param(terms)}::text[]) as term
    where search_vector(term) = ''::tsvector`);
  const [silent] = searched;
  if (silent) refuse(`«\u00A0${silent.term}\u00A0» est trop courant pour être cherché.`);
  const groups = await tx
    .select({ terms: synonymGroups.terms })
    .from(synonymGroups)
    .where(ownId ? ne(synonymGroups.id, ownId) : undefined);
  const taken = new Set(groups.flatMap((group) => group.terms.map(fold)));
  const double = terms.find((term) => taken.has(fold(term)));
  if (double) refuse(`«\u00A0${double}\u00A0» est déjà dans un autre groupe.`);
}
