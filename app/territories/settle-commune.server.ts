import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { communes } from '#db/schema/territories.ts';

import { findCommunesNamed } from './find-communes-named.server.ts';

/**
 * The code of the commune that somebody chose in a list, or whose whole name they wrote.
 * @throws {InvalidInput} on `commune`, where it is none or might be several.
 */
export async function settleCommune(
  { db }: Pick<Context, 'db'>,
  { commune, communeCode }: { commune: string; communeCode: string },
): Promise<string> {
  const [known] = communeCode
    ? await db.select({ code: communes.code }).from(communes).where(eq(communes.code, communeCode))
    : [];
  if (known) return known.code;
  const named = commune ? await findCommunesNamed({ db }, commune) : [];
  if (named.length === 1 && named[0]) return named[0].code;
  throw new InvalidInput({
    commune: ['Choisissez une commune de la liste, ou écrivez son nom entier.'],
  });
}
