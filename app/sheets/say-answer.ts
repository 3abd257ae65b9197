import { sayDate } from './dates.ts';
import type { DatePoint, RichText, SheetContent } from './content.ts';
import { plainTextOf } from './rich-text.ts';
import { richTextFields } from './sections.ts';
import { writeCents } from './sheet-form.ts';
import {
  durationUnitLabels,
  itemTypeLabels,
  licenceLabels,
  projectStateLabels,
  sheetKindLabels,
} from './vocabulary.ts';
import {
  ageBandLabels,
  sheetSectionLabels,
  visibilityLabels,
  wouldDoAgainLabels,
} from './form-vocabulary.ts';

/** Names that a content holds by their id only. */
export type AnswerNames = {
  libraries: ReadonlyMap<string, string>;
  themes: ReadonlyMap<number, string>;
  audiences: ReadonlyMap<number, string>;
  files: ReadonlyMap<string, string>;
};

const answerLabels: Partial<Record<keyof SheetContent, string>> = {
  title: 'Titre',
  summary: 'Résumé',
  kind: 'Type d’action',
  themeIds: 'Thèmes',
  audienceIds: 'Publics',
  state: 'Où en est le projet',
  carrier: 'Qui porte le projet',
  place: 'Lieu',
  perimeters: 'Périmètre',
  start: 'Début',
  end: 'Fin',
  context: 'Contexte et enjeux',
  objectives: 'Objectifs',
  running: 'Déroulé',
  technicalNeeds: 'Besoins techniques',
  humanMeans: 'Moyens humains',
  materialMeans: 'Moyens matériels',
  preparationTime: 'Temps de préparation',
  expenses: 'Dépense',
  fundings: 'Financement',
  budgetNote: 'Note sur le budget',
  partners: 'Partenaire',
  speakers: 'Intervenant',
  toFetch: 'À récupérer',
  communication: 'Communication',
  satisfaction: 'Satisfaction',
  worked: 'Ce qui a marché',
  failed: 'Ce qui n’a pas marché',
  wouldDoAgain: 'À refaire',
  advice: 'Conseils entre pros',
  illustration: 'Illustration',
  licence: 'Licence',
  unrecognised: 'Texte à ranger',
};
const contactLabels: Record<string, string> = {
  name: 'Contact, nom',
  role: 'Contact, fonction',
  email: 'Contact, courriel',
  phone: 'Contact, téléphone',
  note: 'Contact, note',
};

/** What an answer is called: `contact.email` is « Contact, courriel ». */
export function sayAnswerName(field: keyof SheetContent, path: string): string {
  const key = path.includes('.') ? path.slice(path.indexOf('.') + 1) : '';
  if (field === 'contact') return contactLabels[key] ?? 'Contact';
  if (field === 'attendance') {
    return `Fréquentation, ${ageBandLabels[key as keyof typeof ageBandLabels] ?? key}`;
  }
  if (field === 'visibility') {
    return `Qui voit «\u00A0${sheetSectionLabels[key as keyof typeof sheetSectionLabels] ?? key}\u00A0»`;
  }
  return answerLabels[field] ?? field;
}

const nothing = '';
const euros = (amount: number | null | undefined) =>
  amount === null || amount === undefined ? 'montant non dit' : `${writeCents(amount)}\u00A0€`;
const joined = (...words: (string | null | undefined)[]) => words.filter(Boolean).join(', ');

type Row<List extends keyof SheetContent> = SheetContent[List] extends (infer Item)[]
  ? Item
  : never;
type Sayings = {
  [Field in keyof SheetContent]?: (value: never, names: AnswerNames) => string;
};

const says = {
  kind: (value: keyof typeof sheetKindLabels) => sheetKindLabels[value],
  state: (value: keyof typeof projectStateLabels) => projectStateLabels[value],
  licence: (value: keyof typeof licenceLabels) => licenceLabels[value],
  wouldDoAgain: (value: keyof typeof wouldDoAgainLabels) => wouldDoAgainLabels[value],
  visibility: (value: keyof typeof visibilityLabels) => visibilityLabels[value],
  attendance: String,
  start: (value: DatePoint) => sayDate(value),
  end: (value: DatePoint) => sayDate(value),
  themeIds: (ids: number[], { themes }: AnswerNames) =>
    ids
      .map((id) => themes.get(id) ?? '')
      .filter(Boolean)
      .join(', '),
  audienceIds: (ids: number[], { audiences }: AnswerNames) =>
    ids
      .map((id) => audiences.get(id) ?? '')
      .filter(Boolean)
      .join(', '),
  carrier: ({ libraryId, structureName }: SheetContent['carrier'], { libraries }: AnswerNames) =>
    (libraryId ? libraries.get(libraryId) : undefined) ?? structureName,
  place: ({ label }: NonNullable<SheetContent['place']>) => label,
  preparationTime: ({ amount, unit }: NonNullable<SheetContent['preparationTime']>) =>
    `${String(amount).replace('.', ',')} ${durationUnitLabels[unit][amount < 2 ? 0 : 1]}`,
  satisfaction: ({ average, answers }: NonNullable<SheetContent['satisfaction']>) =>
    `${String(average).replace('.', ',')} sur 5, ${answers} réponses`,
  illustration: (
    { fileId, alt }: NonNullable<SheetContent['illustration']>,
    { files }: AnswerNames,
  ) => joined(files.get(fileId), alt),
  perimeters: ({ label }: Row<'perimeters'>) => label,
  expenses: (row: Row<'expenses'>) => joined(row.item, euros(row.amountInCents)),
  fundings: (row: Row<'fundings'>) =>
    joined(
      row.funder,
      `prévu\u00A0: ${euros(row.foreseenInCents)}`,
      `obtenu\u00A0: ${euros(row.obtainedInCents)}`,
    ),
  partners: ({ name, role }: Row<'partners'>) => joined(name, role),
  speakers: ({ name, role }: Row<'speakers'>) => joined(name, role),
  toFetch: (row: Row<'toFetch'>, { files }: AnswerNames) =>
    joined(itemTypeLabels[row.type], row.title, row.url, row.fileId ? files.get(row.fileId) : null),
} satisfies Sayings;

/** An answer in words, whole or one of its parts (a row, an answer of the contact). */
export function sayAnswer(field: keyof SheetContent, value: unknown, names: AnswerNames): string {
  if (value === null || value === undefined || value === '') return nothing;
  if ((richTextFields as readonly string[]).includes(field)) return plainTextOf(value as RichText);
  if (typeof value === 'string' && !(field in says)) return value;
  const isList = Array.isArray(value) && field !== 'themeIds' && field !== 'audienceIds';
  if (isList) return value.map((row) => sayAnswer(field, row, names)).join('\n');
  const say = (says as Record<string, (value: never, names: AnswerNames) => string>)[field];
  if (say) return say(value as never, names);
  if (typeof value === 'object') return Object.values(value).filter(Boolean).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
