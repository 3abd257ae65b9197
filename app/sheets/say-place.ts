import type { SheetContent } from './content.ts';

/** Where it takes place, as it reads; null when nobody said. */
export function placeWords(
  place: SheetContent['place'],
  libraries: ReadonlyMap<string, string>,
): string | null {
  if (!place) return null;
  return place.label || (place.libraryId && libraries.get(place.libraryId)) || place.communeCode;
}
