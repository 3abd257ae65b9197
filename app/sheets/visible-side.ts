import { emptySheetContent, type SheetContent } from './content.ts';
import { sectionFields } from './sections.ts';
import { sheetSections, type Visibility } from './vocabulary.ts';
import { visibleContent } from './visible-content.ts';

/**
 * Contents that are compared, as a reader may see them. A visitor reads a section only where each of
 * the contents shows it, those that readers see today included: what authors have since kept to
 * professionals does not come back through the history.
 * @param present what readers see now of the sheets concerned.
 */
export function visibleSides(
  sides: readonly SheetContent[],
  present: readonly SheetContent[],
  reader: Visibility,
): SheetContent[] {
  if (reader === 'professional') return sides.map((side) => visibleContent(side, reader));
  const blank = emptySheetContent();
  const hidden = sheetSections.filter((section) =>
    [...sides, ...present].some(({ visibility }) => visibility[section] !== 'public'),
  );
  const veil = Object.fromEntries(
    hidden.flatMap((section) => sectionFields[section].map((field) => [field, blank[field]])),
  );
  // Who reads what is between professionals too.
  return sides.map((side) => ({
    ...visibleContent(side, reader),
    ...veil,
    visibility: blank.visibility,
  }));
}
