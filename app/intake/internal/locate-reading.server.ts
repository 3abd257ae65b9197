import { suggestLibraries } from '#app/libraries/suggest-libraries.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { SheetContent } from '#app/sheets/content.ts';
import { suggestCommunes } from '#app/territories/suggest-communes.server.ts';

import { fold } from './fold.ts';

/** A name longer than this is a sentence. */
const longestName = 120;

/**
 * Ties the names that a text gives to the libraries and communes we know, where one alone bears
 * exactly that name; a name that several bear is that of the member's département, or stays a name.
 */
export async function locateReading(
  context: Context,
  content: Partial<SheetContent>,
  departementCode: string | null,
): Promise<Partial<SheetContent>> {
  const located = { ...content };
  const structure = content.carrier?.structureName ?? '';
  const library = await findLibrary(context, structure, departementCode);
  if (library) located.carrier = { libraryId: library.id, structureName: '' };
  if (content.place) located.place = await locate(context, content.place, departementCode);
  return located;
}

async function locate(
  context: Context,
  place: NonNullable<SheetContent['place']>,
  departementCode: string | null,
): Promise<NonNullable<SheetContent['place']>> {
  const library = await findLibrary(context, place.label, departementCode);
  if (library) return { ...place, libraryId: library.id, communeCode: library.communeCode };
  // « Salle polyvalente, Valserre » is in Valserre.
  const name = place.label.split(/,|\(|\s[–—-]\s/u).at(-1) ?? '';
  for (const one of [place.label, name]) {
    const commune = await findCommune(context, one, departementCode);
    if (commune) return { ...place, communeCode: commune.code };
  }
  return place;
}

async function findLibrary(context: Context, name: string, departementCode: string | null) {
  if (name === '' || name.length > longestName) return null;
  const found = await suggestLibraries(context, { q: name, limit: 20 });
  const same = found.filter(({ displayName }) => fold(displayName) === fold(name));
  return onlyOne(same, departementCode);
}

async function findCommune(context: Context, name: string, departementCode: string | null) {
  const bare = name.replace(/\(\d+\)|^\s*\d{5}\s/gu, '').trim();
  if (bare.length < 2 || bare.length > longestName) return null;
  const found = await suggestCommunes(context, { q: bare, limit: 20 });
  const same = found.filter((commune) => fold(commune.name) === fold(bare));
  return onlyOne(same, departementCode);
}

function onlyOne<Place extends { departementCode: string }>(
  places: readonly Place[],
  departementCode: string | null,
): Place | null {
  if (places.length === 1) return places[0]!;
  const near = places.filter((place) => place.departementCode === departementCode);
  return near.length === 1 ? near[0]! : null;
}
