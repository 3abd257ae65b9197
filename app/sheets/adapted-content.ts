import { emptySheetContent, type SheetContent } from './content.ts';
import { visibleContent } from './visible-content.ts';

/**
 * What an adaptation starts from: all that can be taken up as it is. Where, when, who to call, what
 * was obtained and how it went belong to the original; the rest is there to be changed.
 * @param libraryId the library that adapts it; null for a member without one.
 */
export function adaptedContent(original: SheetContent, libraryId: string | null): SheetContent {
  const blank = emptySheetContent();
  return {
    ...blank,
    ...visibleContent(original, 'professional'),
    carrier: { libraryId, structureName: '' },
    place: libraryId
      ? { libraryId, communeCode: null, label: '', latitude: null, longitude: null }
      : null,
    perimeters: [],
    state: 'considered',
    start: null,
    end: null,
    fundings: original.fundings.map((row) => ({ ...row, obtainedInCents: null })),
    attendance: {},
    satisfaction: null,
    worked: null,
    failed: null,
    wouldDoAgain: null,
    contact: blank.contact,
  };
}
