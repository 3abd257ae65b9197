import { and, eq, isNull, ne, sql } from 'drizzle-orm';

import type { Actor, Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import type { Identity } from '#app/libraries/identity-input.ts';
import { canKeepLibrariesOf, canKeepRegister } from '#app/libraries/policy.ts';
import { findCommunesNamed } from '#app/territories/find-communes-named.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

/**
 * Who keeps the register.
 * @throws {NotSignedIn} for a visitor; {NotFound} for anybody else: the page is not theirs to know.
 */
export function admitRegisterKeeper(actor: Actor): Member {
  if (actor.kind === 'visitor') throw new NotSignedIn();
  if (!canKeepRegister(actor)) throw new NotFound();
  return actor;
}

/**
 * A library that this keeper may change, locked until the transaction ends.
 * @throws {NotFound} also for one of a département that they do not keep.
 */
export async function lockKeptLibrary(tx: Transaction, keeper: Member, slug: string) {
  const [row] = await tx
    .select({ library: libraries, departementCode: communes.departementCode })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(libraries.slug, slug))
    .for('update', { of: libraries });
  if (!row || !canKeepLibrariesOf(keeper, row.departementCode))
    throw new NotFound('Cette bibliothèque n’est pas parmi celles que vous suivez.');
  return row.library;
}

/**
 * The commune that was meant, which this keeper must keep.
 * @throws {InvalidInput} where it names none, or several; {Forbidden} elsewhere than theirs.
 */
export async function findMeantCommune(
  context: Pick<Context, 'db'>,
  keeper: Member,
  { commune: words, communeCode }: Pick<Identity, 'commune' | 'communeCode'>,
) {
  const refuse = (sentence: string) => new InvalidInput({ commune: [sentence] });
  const named = await findCommunesNamed(context, words);
  const meant = named.find(({ code }) => code === communeCode) ?? named[0];
  if (!meant) throw refuse('Aucune commune ne porte ce nom. Choisissez-la dans la liste.');
  if (named.length > 1 && meant.code !== communeCode) {
    const choices = named.map(({ name, departementCode }) => `${name} (${departementCode})`);
    throw refuse(`Plusieurs communes portent ce nom\u00A0: écrivez ${choices.join(' ou ')}.`);
  }
  if (!canKeepLibrariesOf(keeper, meant.departementCode))
    throw new Forbidden('Cette commune n’est pas dans un département que vous suivez.');
  return meant;
}

/**
 * Two open libraries of a commune do not bear the same name: nobody could choose between them.
 * @throws {InvalidInput}
 */
export async function refuseSameLibrary(
  tx: Transaction,
  { name, communeCode, exceptId }: { name: string; communeCode: string; exceptId?: string },
): Promise<void> {
  const [same] = await tx
    .select({ id: libraries.id })
    .from(libraries)
    .where(
      and(
        eq(libraries.communeCode, communeCode),
        sql`fold(${libraries.name}) = fold(${name})`,
        isNull(libraries.closedAt),
        exceptId ? ne(libraries.id, exceptId) : undefined,
      ),
    );
  if (same)
    throw new InvalidInput({ name: ['Une bibliothèque de cette commune porte déjà ce nom.'] });
}
