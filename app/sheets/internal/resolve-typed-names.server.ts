import { suggestLibraries } from '#app/libraries/suggest-libraries.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { fold } from '#app/platform/fold.ts';
import type { SheetContent } from '#app/sheets/content.ts';
import { findCommunesNamed } from '#app/territories/find-communes-named.server.ts';

/**
 * A carrier or a place that was typed and not chosen (no scripts, or no time): where its words name
 * one library or one commune exactly, they stand for it. Otherwise they stay as they are.
 */
export async function resolveTypedNames(
  context: Context,
  content: SheetContent,
): Promise<SheetContent> {
  const { carrier, place } = content;
  const carrierId =
    carrier.libraryId === null && carrier.structureName
      ? await libraryNamed(context, carrier.structureName)
      : null;
  const isTyped = place !== null && place.libraryId === null && place.communeCode === null;
  const placed = isTyped ? await placeNamed(context, place.label) : null;
  return {
    ...content,
    carrier: carrierId ? { libraryId: carrierId, structureName: '' } : carrier,
    place: placed ? { ...placed, label: '', latitude: null, longitude: null } : place,
  };
}

async function libraryNamed(context: Context, words: string): Promise<string | null> {
  const found = await suggestLibraries(context, { q: words.slice(0, 80) });
  const same = found.filter(({ displayName }) => fold(displayName) === fold(words));
  return same.length === 1 ? (same[0]?.id ?? null) : null;
}

async function placeNamed(context: Context, words: string) {
  const same = await findCommunesNamed(context, words);
  if (same.length === 1) return { libraryId: null, communeCode: same[0]?.code ?? null };
  const libraryId = await libraryNamed(context, words);
  return libraryId ? { libraryId, communeCode: null } : null;
}
