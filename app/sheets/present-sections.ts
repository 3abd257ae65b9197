import type { RichText, SheetContent } from './content.ts';
import type { SheetSection } from './vocabulary.ts';

const has = (text: RichText) => text !== null && (text.content?.length ?? 0) > 0;

const holds: Record<SheetSection, (content: SheetContent) => boolean> = {
  presentation: (c) => has(c.context) || has(c.objectives),
  running: (c) => has(c.running),
  technical: (c) => has(c.technicalNeeds),
  means: (c) => has(c.humanMeans) || has(c.materialMeans) || c.preparationTime !== null,
  budget: (c) => c.expenses.length > 0 || c.fundings.length > 0 || c.budgetNote !== '',
  partners: (c) => c.partners.length > 0,
  speakers: (c) => c.speakers.length > 0,
  toFetch: (c) => c.toFetch.length > 0,
  communication: (c) => has(c.communication),
  evaluation: (c) =>
    Object.keys(c.attendance).length > 0 ||
    c.satisfaction !== null ||
    has(c.worked) ||
    has(c.failed) ||
    c.wouldDoAgain !== null,
  contact: ({ contact: { name, email, phone, note } }) =>
    [name, email, phone, note].some((words) => words !== ''),
  advice: (c) => has(c.advice),
};

/** Whether there is anything to read in a section: an empty one is not shown. */
export function hasSection(content: SheetContent, section: SheetSection): boolean {
  return holds[section](content);
}
