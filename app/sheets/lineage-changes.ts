import type { SheetContent } from './content.ts';
import { sectionFields } from './sections.ts';
import type { LineageChange } from './sheet-page.ts';
import { sheetSections, type Visibility } from './vocabulary.ts';

type Kin = {
  changedFields: readonly (keyof SheetContent)[] | null;
  visibility: SheetContent['visibility'];
  originVisibility: SheetContent['visibility'] | null;
};

const publicFields = ['title', 'summary', 'themeIds', 'audienceIds'] as const;

/**
 * The parts of a sheet that differ from the one it was drawn from. A visitor is not told that a
 * section changed which either of the two keeps between professionals.
 */
export function lineageChangesOf(
  { changedFields, visibility, originVisibility }: Kin,
  reader: Visibility,
): LineageChange[] {
  const changed = new Set<string>(changedFields ?? []);
  const sections = sheetSections.filter((section) => {
    if (!sectionFields[section].some((field) => changed.has(field))) return false;
    const isPublic = visibility[section] === 'public' && originVisibility?.[section] === 'public';
    return reader === 'professional' || isPublic;
  });
  return [...publicFields.filter((field) => changed.has(field)), ...sections];
}
