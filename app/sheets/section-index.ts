import type { SheetContent } from './content.ts';
import { hasSection } from './present-sections.ts';
import type { SheetSection } from './vocabulary.ts';

/** Titles on the page; `contact` has its place in the side column. */
export const sectionTitles: Record<SheetSection, string> = {
  presentation: 'Présentation',
  running: 'Déroulé',
  technical: 'Besoins techniques',
  means: 'Moyens',
  budget: 'Plan de financement',
  partners: 'Partenaires',
  speakers: 'Intervenants',
  toFetch: 'À récupérer',
  communication: 'Communication',
  evaluation: 'Bilan et chiffres',
  contact: 'Contact',
  advice: 'Conseils entre pros',
};

/** Part of the address after « # »: people link to a section. */
export const sectionAnchors: Record<SheetSection, string> = {
  presentation: 'presentation',
  running: 'deroule',
  technical: 'technique',
  means: 'moyens',
  budget: 'financement',
  partners: 'partenaires',
  speakers: 'intervenants',
  toFetch: 'a-recuperer',
  communication: 'communication',
  evaluation: 'bilan',
  contact: 'contact',
  advice: 'conseils',
};

/** The order of the page. */
export const sectionOrder = [
  'presentation',
  'running',
  'technical',
  'means',
  'budget',
  'speakers',
  'toFetch',
  'partners',
  'communication',
  'evaluation',
  'advice',
] as const satisfies readonly SheetSection[];

export type IndexEntry = { anchor: string; title: string };

/** What stands on the page, in its order, for the list of links at its head. */
export function indexOf(content: SheetContent, further: readonly IndexEntry[]): IndexEntry[] {
  const sections = sectionOrder.filter(
    (section) =>
      (section === 'presentation' && content.summary !== '') || hasSection(content, section),
  );
  return [
    ...sections.map((section) => ({
      anchor: sectionAnchors[section],
      title: sectionTitles[section],
    })),
    ...further,
  ];
}
