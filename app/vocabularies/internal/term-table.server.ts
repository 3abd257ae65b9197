import { type Queryable, type Transaction } from '#app/platform/database.server.ts';
import { Conflict, InvalidInput, NotFound } from '#app/platform/errors.ts';
import { fold } from '#app/platform/fold.ts';
import type { TermKind } from '#app/vocabularies/vocabulary.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';
import { eq, sql } from 'drizzle-orm';

/** The columns that both lists share; the theme's motif is written by the theme's verbs. */
export const tableOf = (kind: TermKind) =>
  (kind === 'theme' ? themes : audiences) as typeof audiences;

/**
 * One term, kept from changing under our feet until the transaction ends.
 * @throws {NotFound}
 */
export async function lockTerm(tx: Transaction, kind: TermKind, id: number) {
  const table = tableOf(kind);
  const [term] = await tx.select().from(table).where(eq(table.id, id)).for('update');
  if (!term) throw new NotFound('Ce terme n’existe pas, ou plus.');
  return term;
}

/**
 * « Sciences » and « sciences » are one word.
 * @throws {InvalidInput} where another term of the list bears this name.
 */
export async function refuseSameLabel(
  db: Queryable,
  kind: TermKind,
  label: string,
  except?: number,
) {
  const table = tableOf(kind);
  const [other] = await db
    .select({ id: table.id, label: table.label, retiredAt: table.retiredAt })
    .from(table)
    .where(
      sql`fold(${table.label}) = fold(${label}) and ${table.id} is distinct from ${except ?? null}`,
    );
  if (!other) return;
  throw new InvalidInput({
    label: [
      other.retiredAt
        ? `«\u00A0${other.label}\u00A0» existe déjà, mais il est retiré\u00A0: rétablissez-le.`
        : `«\u00A0${other.label}\u00A0» existe déjà dans cette liste.`,
    ],
  });
}

/** The address of a term, drawn once from its first name: bookmarks outlive a new name. */
export async function makeSlug(tx: Transaction, kind: TermKind, label: string): Promise<string> {
  const table = tableOf(kind);
  const stem = fold(label).replaceAll(' ', '-');
  if (!stem) throw new InvalidInput({ label: ['Écrivez le nom avec des lettres.'] });
  for (let n = 1; n < 100; n += 1) {
    const slug = n === 1 ? stem : `${stem}-${n}`;
    const [taken] = await tx.select({ id: table.id }).from(table).where(eq(table.slug, slug));
    if (!taken) return slug;
  }
  throw new Conflict('Trop de termes portent ce nom.');
}
