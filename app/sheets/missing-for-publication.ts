import type { FieldErrors } from '#app/platform/errors.ts';

import type { SheetContent } from './content.ts';
import { firstDayOf, lastDayOf } from './dates.ts';
import { isEmptyRichText, walkRichText } from './rich-text.ts';
import { richTextFields } from './sections.ts';

type Demand = {
  field: keyof SheetContent;
  sentence: string;
  isMet: (content: SheetContent) => boolean;
};

const demands: readonly Demand[] = [
  { field: 'title', sentence: 'Donnez un titre à la fiche.', isMet: (c) => c.title !== '' },
  {
    field: 'summary',
    sentence: 'Résumez le projet en une ou deux phrases.',
    isMet: (c) => c.summary !== '',
  },
  {
    field: 'state',
    sentence: 'Dites où en est le projet : en réflexion, en cours, réalisé ou abandonné.',
    isMet: (c) => c.state !== null,
  },
  { field: 'kind', sentence: 'Choisissez le type d’action.', isMet: (c) => c.kind !== null },
  {
    field: 'themeIds',
    sentence: 'Choisissez au moins un thème.',
    isMet: (c) => c.themeIds.length > 0,
  },
  {
    field: 'audienceIds',
    sentence: 'Dites pour qui : choisissez au moins un public.',
    isMet: (c) => c.audienceIds.length > 0,
  },
  {
    field: 'carrier',
    sentence: 'Indiquez la bibliothèque ou la structure qui porte le projet.',
    isMet: ({ carrier }) => carrier.libraryId !== null || carrier.structureName !== '',
  },
  {
    field: 'place',
    sentence: 'Indiquez le lieu : une commune, une bibliothèque ou un périmètre.',
    isMet: (c) => c.place !== null || c.perimeters.length > 0,
  },
  {
    field: 'context',
    sentence: 'Présentez le projet : contexte, objectifs ou déroulé, quelques lignes suffisent.',
    isMet: (c) => [c.context, c.objectives, c.running].some((text) => !isEmptyRichText(text)),
  },
  {
    field: 'end',
    sentence: 'La date de fin vient avant la date de début : corrigez l’une des deux.',
    isMet: ({ start, end }) => !start || !end || lastDayOf(end) >= firstDayOf(start),
  },
  {
    field: 'illustration',
    sentence: 'Décrivez l’illustration pour les personnes qui ne la voient pas.',
    isMet: ({ illustration }) => illustration === null || illustration.alt !== '',
  },
];

const undescribed = 'Décrivez chaque image de ce texte pour les personnes qui ne la voient pas.';

/** What each thing to fetch lacks, under its row: `toFetch.2.title`. */
function missingToFetch({ toFetch }: SheetContent): FieldErrors {
  const lacks: FieldErrors = {};
  for (const [i, { title, url, fileId }] of toFetch.entries()) {
    if (title === '') lacks[`toFetch.${i}.title`] = ['Donnez un titre à cet élément à récupérer.'];
    if ((url ?? fileId) === null) {
      lacks[`toFetch.${i}.url`] = ['Joignez un fichier à cet élément à récupérer, ou un lien.'];
    }
  }
  return lacks;
}

/** All that a sheet still lacks to be published, by field, each with what to do. */
export function missingForPublication(content: SheetContent): FieldErrors {
  const lacks: FieldErrors = {};
  for (const { field, sentence, isMet } of demands) {
    if (!isMet(content)) lacks[field] = [sentence];
  }
  Object.assign(lacks, missingToFetch(content));
  for (const field of richTextFields) {
    const nodes = [...walkRichText(content[field])];
    const isBare = nodes.some(
      ({ type, attrs }) =>
        type === 'image' && (typeof attrs?.alt !== 'string' || attrs.alt.trim() === ''),
    );
    if (isBare) (lacks[field] ??= []).push(undescribed);
  }
  return lacks;
}
