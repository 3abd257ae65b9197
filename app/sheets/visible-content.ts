import { emptySheetContent, type SheetContent } from './content.ts';
import { imagesOf } from './rich-text.ts';
import { professionalSections, richTextFields, sectionFields } from './sections.ts';
import type { Visibility } from './vocabulary.ts';

/**
 * What a reader may see of a sheet: all of it for professionals, the public sections for the
 * others. Pages, feeds, API, exports and files all pass through here. What an import did not
 * recognise is for the authors alone.
 * @param reader `professional` for members, `public` for visitors, feeds and exports.
 */
export function visibleContent(content: SheetContent, reader: Visibility): SheetContent {
  const isProfessional = reader === 'professional';
  const hidden = isProfessional ? [] : professionalSections(content);
  const blank = emptySheetContent();
  const veil = Object.fromEntries(
    hidden.flatMap((section) => sectionFields[section].map((field) => [field, blank[field]])),
  );
  return { ...content, ...veil, unrecognised: '' };
}

/** The files that a content shows or hands out. */
export function filesOf(content: SheetContent): string[] {
  const ids = new Set<string>();
  if (content.illustration) ids.add(content.illustration.fileId);
  for (const item of content.toFetch) if (item.fileId) ids.add(item.fileId);
  for (const field of richTextFields) for (const id of imagesOf(content[field])) ids.add(id);
  return [...ids];
}
