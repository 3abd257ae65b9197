import type { SheetContent } from './content.ts';
import { type SheetSection, sheetSections } from './vocabulary.ts';

/** What each section holds. The fields named nowhere here are public: title, summary, place… */
export const sectionFields = {
  presentation: ['context', 'objectives'],
  running: ['running'],
  technical: ['technicalNeeds'],
  means: ['humanMeans', 'materialMeans', 'preparationTime'],
  budget: ['expenses', 'fundings', 'budgetNote'],
  partners: ['partners'],
  speakers: ['speakers'],
  toFetch: ['toFetch'],
  communication: ['communication'],
  evaluation: ['attendance', 'satisfaction', 'worked', 'failed', 'wouldDoAgain'],
  contact: ['contact'],
  advice: ['advice'],
} as const satisfies Record<SheetSection, readonly (keyof SheetContent)[]>;

/** The fields that hold a long text. */
export const richTextFields = [
  'context',
  'objectives',
  'running',
  'technicalNeeds',
  'humanMeans',
  'materialMeans',
  'communication',
  'worked',
  'failed',
  'advice',
] as const satisfies readonly (keyof SheetContent)[];
export type RichTextField = (typeof richTextFields)[number];

/** The lists whose rows carry an id. */
export const rowFields = [
  'perimeters',
  'expenses',
  'fundings',
  'partners',
  'speakers',
  'toFetch',
] as const satisfies readonly (keyof SheetContent)[];
export type RowField = (typeof rowFields)[number];

/** The sections of this sheet that only professionals read. */
export function professionalSections(content: SheetContent): SheetSection[] {
  return sheetSections.filter((section) => content.visibility[section] === 'professional');
}
