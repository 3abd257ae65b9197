import { eq } from 'drizzle-orm';

import type { CostQuery } from '#app/costs/query.ts';
import { libraryDisplayName } from '#app/libraries/library-name.ts';
import { suggestLibraries } from '#app/libraries/suggest-libraries.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { fold } from '#app/platform/fold.ts';
import type { Point } from '#app/territories/distance.ts';
import { findCommunesNamed } from '#app/territories/find-communes-named.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

/** A place of the journey, as it is written back into the form. */
export type Place = { id: string | null; name: string; at: Point | null; error: string | null };

const pointOf = (at: { latitude: number | null; longitude: number | null }): Point | null =>
  at.latitude === null || at.longitude === null
    ? null
    : { latitude: at.latitude, longitude: at.longitude };

const nowhere = { id: null, name: '', at: null, error: null };

/** Where the person sets out from: the commune chosen, or the one that the words name exactly. */
export async function findDeparture(context: Context, from: CostQuery['from']): Promise<Place> {
  if (from.code) {
    const [commune] = await context.db.select().from(communes).where(eq(communes.code, from.code));
    // Words changed after the choice ask again.
    if (commune && (!from.words || fold(from.words).startsWith(fold(commune.name))))
      return { id: commune.code, name: commune.name, at: pointOf(commune), error: null };
  }
  if (!from.words.trim()) return nowhere;
  const named = await findCommunesNamed(context, from.words);
  const [commune] = named;
  if (commune && named.length === 1)
    return { id: commune.code, name: commune.name, at: pointOf(commune), error: null };
  const error = commune
    ? `Plusieurs communes portent ce nom\u00A0: ${named.map(({ name, departementCode }) => `${name} (${departementCode})`).join(', ')}.`
    : 'Aucune commune ne porte ce nom.';
  return { ...nowhere, name: from.words, error };
}

/** A library that receives: the one chosen, or the one that the words name exactly. */
export async function findLibrary(
  context: Context,
  { id, words }: { id: string | null; words: string },
): Promise<Place> {
  if (id) {
    const found = await readLibrary(context, id);
    if (found && (!words || fold(words).startsWith(fold(found.name)))) return found;
  }
  if (!words.trim()) return nowhere;
  const suggested = await suggestLibraries(context, { q: words.slice(0, 80) });
  const same = suggested.filter(({ displayName }) => fold(displayName) === fold(words));
  const [only] = same;
  if (only && same.length === 1) return (await readLibrary(context, only.id)) ?? nowhere;
  // Somebody who is not in the register may share a journey all the same.
  return { ...nowhere, name: words.trim() };
}

async function readLibrary({ db }: Context, id: string): Promise<Place | null> {
  const [row] = await db
    .select({ library: libraries, commune: communes })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(libraries.id, id));
  if (!row) return null;
  const name = libraryDisplayName({ name: row.library.name, communeName: row.commune.name });
  return { id, name, at: pointOf(row.library) ?? pointOf(row.commune), error: null };
}
