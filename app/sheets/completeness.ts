import type { SheetContent } from './content.ts';
import { isEmptyRichText } from './rich-text.ts';
import { totalsOf } from './totals.ts';

/** What readers look for, the most missed first, with the gesture that gives it and where. */
type Wish = {
  id: string;
  gesture: string;
  /** Id of the section of the form. */
  section: EditSection;
  isMet: (content: SheetContent) => boolean;
};

export const editSections = [
  'essentiel',
  'presentation',
  'lieu',
  'deroule',
  'moyens',
  'budget',
  'partenaires',
  'recuperer',
  'communication',
  'bilan',
  'contact',
] as const;
export type EditSection = (typeof editSections)[number];

const has = (...texts: SheetContent['context'][]) => texts.some((text) => !isEmptyRichText(text));

const wishes: readonly Wish[] = [
  {
    id: 'summary',
    gesture: 'Résumer le projet',
    section: 'essentiel',
    isMet: (c) => c.summary.length >= 40,
  },
  {
    id: 'budget',
    gesture: 'Dire ce que cela coûte',
    section: 'budget',
    isMet: (c) => totalsOf(c).expensesInCents !== null,
  },
  {
    id: 'audience',
    gesture: 'Dire pour qui',
    section: 'lieu',
    isMet: (c) => c.audienceIds.length > 0,
  },
  {
    id: 'running',
    gesture: 'Raconter le déroulé',
    section: 'deroule',
    isMet: (c) => has(c.running),
  },
  {
    id: 'place',
    gesture: 'Situer le projet sur la carte',
    section: 'lieu',
    isMet: ({ place }) => Boolean(place?.libraryId ?? place?.communeCode),
  },
  {
    id: 'preparation',
    gesture: 'Dire le temps de préparation',
    section: 'moyens',
    isMet: (c) => c.preparationTime !== null,
  },
  {
    id: 'toFetch',
    gesture: 'Joindre l’affiche ou le déroulé',
    section: 'recuperer',
    isMet: (c) => c.toFetch.length > 0,
  },
  { id: 'dates', gesture: 'Donner les dates', section: 'lieu', isMet: (c) => c.start !== null },
  {
    id: 'speakers',
    gesture: 'Nommer intervenants ou partenaires',
    section: 'partenaires',
    isMet: (c) => c.speakers.length > 0 || c.partners.length > 0,
  },
  {
    id: 'contact',
    gesture: 'Dire qui peut répondre',
    section: 'contact',
    isMet: ({ contact }) => contact.name !== '' && (contact.email !== '' || contact.phone !== ''),
  },
  {
    id: 'evaluation',
    gesture: 'Dire ce qui a marché, ou non',
    section: 'bilan',
    // Only a project that took place has something to say of it.
    isMet: (c) => c.state !== 'done' || has(c.worked, c.failed),
  },
  {
    id: 'advice',
    gesture: 'Ajouter un conseil entre pros',
    section: 'contact',
    isMet: (c) => has(c.advice),
  },
];

export type Completeness = {
  met: number;
  all: number;
  /** The three most useful gestures. */
  next: { id: string; gesture: string; section: EditSection }[];
};

/** How much of what readers look for a sheet says, and what they would miss most. */
export function completenessOf(content: SheetContent): Completeness {
  const missing = wishes.filter(({ isMet }) => !isMet(content));
  return {
    met: wishes.length - missing.length,
    all: wishes.length,
    next: missing.slice(0, 3).map(({ id, gesture, section }) => ({ id, gesture, section })),
  };
}

/** Whether a section of the form is answered, begun, or empty. */
export function sectionState(content: SheetContent, section: EditSection): 'done' | 'empty' {
  return answered[section](content) ? 'done' : 'empty';
}

const answered: Record<EditSection, (content: SheetContent) => boolean> = {
  essentiel: (c) =>
    c.title !== '' &&
    c.summary !== '' &&
    c.state !== null &&
    c.kind !== null &&
    c.themeIds.length > 0,
  presentation: (c) => has(c.context, c.objectives),
  lieu: (c) => c.audienceIds.length > 0 && (c.place !== null || c.perimeters.length > 0),
  deroule: (c) => has(c.running, c.technicalNeeds),
  moyens: (c) => has(c.humanMeans, c.materialMeans) || c.preparationTime !== null,
  budget: (c) => c.expenses.length + c.fundings.length > 0 || c.budgetNote !== '',
  partenaires: (c) => c.partners.length + c.speakers.length > 0,
  recuperer: (c) => c.toFetch.length > 0,
  communication: (c) => has(c.communication),
  bilan: (c) =>
    has(c.worked, c.failed) || c.satisfaction !== null || Object.keys(c.attendance).length > 0,
  contact: (c) => c.contact.name !== '' || has(c.advice),
};
