import type { SheetContent } from './content.ts';
import { sayDate } from './dates.ts';
import { richTextToNotation } from './rich-text-to-notation.ts';
import { richTextFields } from './sections.ts';
import { sheetSections } from './vocabulary.ts';
import { ageBands } from './form-vocabulary.ts';

/**
 * A sheet as its form holds it: names of fields and what is written in them. Rows of a list are
 * named by their id (`expenses.r1.item`), and the list's own name holds the ids in order.
 */
export type SheetForm = Record<string, string | string[]>;

export const one = (form: SheetForm, name: string): string => {
  const value = form[name];
  return (typeof value === 'string' ? value : value?.at(-1)) ?? '';
};
export const many = (form: SheetForm, name: string): string[] => [form[name] ?? []].flat();

/** Names that are lists even when they hold one value. */
export const listNames = [
  'themeIds',
  'audienceIds',
  'perimeters',
  'expenses',
  'fundings',
  'partners',
  'speakers',
  'toFetch',
] as const;

/** How the libraries and places that a content points to are called. */
export type ContentLabels = { carrier: string; place: string };

const cents = new Intl.NumberFormat('fr-FR', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
/** `123456` → « 1 234,56 », as an amount is written in its box. */
export const writeCents = (amount: number | null) =>
  amount === null ? '' : cents.format(amount / 100).replaceAll('\u202F', '\u00A0');
const writeNumber = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value).replace('.', ',');

/** What the form shows of a content. */
export function formOfContent(content: SheetContent, labels: ContentLabels): SheetForm {
  const { place, carrier, contact, illustration, preparationTime, satisfaction } = content;
  const placeId = place?.libraryId
    ? `library:${place.libraryId}`
    : place?.communeCode
      ? `commune:${place.communeCode}`
      : '';
  const form: SheetForm = {
    title: content.title,
    summary: content.summary,
    kind: content.kind ?? '',
    state: content.state ?? '',
    themeIds: content.themeIds.map(String),
    audienceIds: content.audienceIds.map(String),
    'carrier.name': labels.carrier || carrier.structureName,
    'carrier.id': carrier.libraryId ?? '',
    'place.name': placeId ? labels.place || (place?.label ?? '') : (place?.label ?? ''),
    'place.id': placeId,
    'start.text': content.start ? sayDate(content.start) : '',
    // The words say how precise they are; a kept choice would coarsen what is typed over them.
    'start.precision': '',
    'end.text': content.end ? sayDate(content.end) : '',
    'end.precision': '',
    'preparationTime.amount': writeNumber(preparationTime?.amount),
    'preparationTime.unit': preparationTime?.unit ?? 'hours',
    budgetNote: content.budgetNote,
    'satisfaction.average': writeNumber(satisfaction?.average),
    'satisfaction.answers': writeNumber(satisfaction?.answers),
    wouldDoAgain: content.wouldDoAgain ?? '',
    'contact.name': contact.name,
    'contact.role': contact.role,
    'contact.email': contact.email,
    'contact.phone': contact.phone,
    'contact.note': contact.note,
    'illustration.fileId': illustration?.fileId ?? '',
    'illustration.alt': illustration?.alt ?? '',
    licence: content.licence,
    unrecognised: content.unrecognised,
  };
  // The choices that a person changes without scripts are told from those that a script made.
  form['carrier.was'] = form['carrier.name'] ?? '';
  form['carrier.wasId'] = form['carrier.id'] ?? '';
  form['place.was'] = form['place.name'] ?? '';
  form['place.wasId'] = form['place.id'] ?? '';
  for (const field of richTextFields) form[field] = richTextToNotation(content[field]);
  for (const band of ageBands) form[`attendance.${band}`] = writeNumber(content.attendance[band]);
  for (const section of sheetSections) form[`visibility.${section}`] = content.visibility[section];
  return { ...form, ...rowsOf(content) };
}

function rowsOf(content: SheetContent): SheetForm {
  const form: SheetForm = {};
  const write = <Row extends { id: string }>(
    list: string,
    rows: readonly Row[],
    answers: (row: Row) => Record<string, string>,
  ) => {
    form[list] = rows.map(({ id }) => id);
    for (const row of rows)
      for (const [name, value] of Object.entries(answers(row)))
        form[`${list}.${row.id}.${name}`] = value;
  };
  write('perimeters', content.perimeters, ({ kind, label, code }) => ({
    kind,
    label,
    code: code ?? '',
  }));
  write('expenses', content.expenses, ({ item, amountInCents }) => ({
    item,
    amountInCents: writeCents(amountInCents),
  }));
  write('fundings', content.fundings, ({ funder, foreseenInCents, obtainedInCents }) => ({
    funder,
    foreseenInCents: writeCents(foreseenInCents),
    obtainedInCents: writeCents(obtainedInCents),
  }));
  write('partners', content.partners, ({ name, role }) => ({ name, role }));
  write('speakers', content.speakers, ({ name, role }) => ({ name, role }));
  write('toFetch', content.toFetch, ({ type, title, url, fileId, licence }) => ({
    type,
    title,
    url: url ?? '',
    fileId: fileId ?? '',
    licence,
  }));
  return form;
}
