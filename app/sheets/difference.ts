import { placeWords } from './say-place.ts';
import type { SheetContent } from './content.ts';
import { sayDate } from './dates.ts';
import { differenceOfRows, type RowDifference } from './difference-of-rows.ts';
import { differenceOfWords, type WordPiece } from './difference-of-words.ts';
import { isSame } from './is-same.ts';
import { plainTextOf } from './rich-text.ts';
import { sayPreparation } from './say-sheet.ts';
import type { RichTextField, RowField } from './sections.ts';
import { licenceLabels, projectStateLabels, sheetKindLabels, sheetSections } from './vocabulary.ts';
import {
  ageBandLabels,
  ageBands,
  sheetSectionLabels,
  visibilityLabels,
  wouldDoAgainLabels,
} from './form-vocabulary.ts';

/** What changed in one part of a sheet, as it is told to readers. */
export type FieldDifference = { label: string } & (
  | { kind: 'words'; pieces: WordPiece[] }
  | { kind: 'value'; before: string | null; after: string | null }
  | { kind: 'set'; removed: string[]; added: string[] }
  | { kind: 'rows'; rows: RowDifference[] }
);

/** What ids stand for in the two contents. */
export type Names = {
  themes: ReadonlyMap<number, string>;
  audiences: ReadonlyMap<number, string>;
  libraries: ReadonlyMap<string, string>;
};

/**
 * What changed from one content to another, part by part in the order of the page. The reader's
 * rights are the caller's business: give contents that were made visible for them.
 */
export function differenceOf(
  before: SheetContent,
  after: SheetContent,
  names: Names,
): FieldDifference[] {
  const sides: Sides = { before, after };
  const value = (label: string, say: (content: SheetContent) => string | null) =>
    valueOf(sides, label, say);
  const words = (label: string, say: (content: SheetContent) => string) =>
    wordsOf(sides, label, say);
  const text = (label: string, field: RichTextField) => textOf(sides, label, field);
  const rows = (label: string, field: RowField) => rowsOf(sides, label, field);
  return [
    words('Titre', (c) => c.title),
    words('Résumé', (c) => c.summary),
    value('Type d’action', (c) => c.kind && sheetKindLabels[c.kind]),
    value('État', (c) => c.state && projectStateLabels[c.state]),
    setOf(sides, 'Thèmes', 'themeIds', names.themes),
    setOf(sides, 'Publics', 'audienceIds', names.audiences),
    value('Porteur', ({ carrier }) =>
      carrier.libraryId
        ? (names.libraries.get(carrier.libraryId) ?? carrier.structureName)
        : carrier.structureName,
    ),
    value('Lieu', (c) => placeWords(c.place, names.libraries)),
    rows('Périmètres', 'perimeters'),
    value('Début', (c) => c.start && sayDate(c.start)),
    value('Fin', (c) => c.end && sayDate(c.end)),
    text('Contexte', 'context'),
    text('Objectifs', 'objectives'),
    text('Déroulé', 'running'),
    text('Besoins techniques', 'technicalNeeds'),
    value('Temps de préparation', sayPreparation),
    text('Moyens humains', 'humanMeans'),
    text('Moyens matériels', 'materialMeans'),
    rows('Dépenses', 'expenses'),
    rows('Financements', 'fundings'),
    words('Note sur le budget', (c) => c.budgetNote),
    rows('Intervenants', 'speakers'),
    rows('À récupérer', 'toFetch'),
    rows('Partenaires', 'partners'),
    text('Communication', 'communication'),
    ...ageBands.map((band) =>
      value(`Fréquentation, ${ageBandLabels[band]}`, (c) => c.attendance[band]?.toString() ?? null),
    ),
    value('Satisfaction', ({ satisfaction }) =>
      satisfaction
        ? `${satisfaction.average.toLocaleString('fr-FR')} sur 5, ${satisfaction.answers} réponses`
        : null,
    ),
    text('Ce qui a bien marché', 'worked'),
    text('Ce qu’on changerait', 'failed'),
    value('À refaire', (c) => c.wouldDoAgain && wouldDoAgainLabels[c.wouldDoAgain]),
    words('Contact', ({ contact }) =>
      [contact.name, contact.role, contact.email, contact.phone, contact.note]
        .filter(Boolean)
        .join(', '),
    ),
    text('Conseils entre pros', 'advice'),
    value('Illustration', (c) => c.illustration && (c.illustration.alt || 'sans description')),
    value('Licence', (c) => licenceLabels[c.licence]),
    ...sheetSections.map((section) =>
      value(
        `Qui lit «\u00A0${sheetSectionLabels[section]}\u00A0»`,
        (c) => visibilityLabels[c.visibility[section]],
      ),
    ),
  ].filter((difference) => difference !== null);
}

type Sides = { before: SheetContent; after: SheetContent };

function valueOf(
  { before, after }: Sides,
  label: string,
  say: (content: SheetContent) => string | null,
): FieldDifference | null {
  const [was, is] = [say(before) || null, say(after) || null];
  return was === is ? null : { label, kind: 'value', before: was, after: is };
}

function wordsOf(
  { before, after }: Sides,
  label: string,
  say: (content: SheetContent) => string,
): FieldDifference | null {
  const [was, is] = [say(before), say(after)];
  return was === is ? null : { label, kind: 'words', pieces: differenceOfWords(was, is) };
}

function textOf(
  { before, after }: Sides,
  label: string,
  field: RichTextField,
): FieldDifference | null {
  if (isSame(before[field], after[field])) return null;
  const [was, is] = [plainTextOf(before[field]), plainTextOf(after[field])];
  if (was !== is) return { label, kind: 'words', pieces: differenceOfWords(was, is) };
  return {
    label,
    kind: 'value',
    before: null,
    after: 'mêmes mots\u00A0; mise en forme, liens ou images changés',
  };
}

function rowsOf({ before, after }: Sides, label: string, field: RowField): FieldDifference | null {
  const rows = differenceOfRows(field, before, after);
  return rows.length ? { label, kind: 'rows', rows } : null;
}

function setOf(
  { before, after }: Sides,
  label: string,
  field: 'themeIds' | 'audienceIds',
  names: ReadonlyMap<number, string>,
): FieldDifference | null {
  const say = (ids: readonly number[]) => ids.flatMap((id) => names.get(id) ?? []);
  const removed = say(before[field].filter((id) => !after[field].includes(id)));
  const added = say(after[field].filter((id) => !before[field].includes(id)));
  return removed.length || added.length ? { label, kind: 'set', removed, added } : null;
}
