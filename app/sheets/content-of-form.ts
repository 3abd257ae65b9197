import type { FieldErrors } from '#app/platform/errors.ts';

import type { RichText, SheetContent } from './content.ts';
import { notationToRichText } from './notation-to-rich-text.ts';
import { readPeriod } from './period-of-form.ts';
import { rowsOfForm } from './rows-of-form.ts';
import { richTextFields } from './sections.ts';
import { many, one, type SheetForm } from './sheet-form.ts';
import {
  durationUnits,
  licences,
  projectStates,
  sheetKinds,
  sheetSections,
  visibilities,
} from './vocabulary.ts';
import { type AgeBand, ageBands, wouldDoAgainAnswers } from './form-vocabulary.ts';

const countSentence = 'Écrivez un nombre entier, par exemple 12.';

export type ReadForm = { content: SheetContent; errors: FieldErrors };

/** One of a closed list, or null. */
const among = <Word extends string>(words: readonly Word[], given: string): Word | null =>
  words.find((word) => word === given) ?? null;

const numbers = (values: string[]) =>
  values.map(Number).filter((value) => Number.isInteger(value) && value > 0);

/**
 * What a form says, as a content. An answer that cannot be read is told in `errors`, under the name
 * of its field, and the answer of `before` stays: a save never loses what was there.
 */
export function contentOfForm(form: SheetForm, before: SheetContent): ReadForm {
  const errors: FieldErrors = {};
  const refuse = (name: string, sentence: string) => {
    errors[name] = [sentence];
  };
  const content: SheetContent = {
    ...before,
    ...readTexts(form, before),
    ...rowsOfForm(form, before, refuse),
    title: one(form, 'title').trim(),
    summary: one(form, 'summary').trim(),
    kind: among(sheetKinds, one(form, 'kind')),
    state: among(projectStates, one(form, 'state')),
    themeIds: numbers(many(form, 'themeIds')),
    audienceIds: numbers(many(form, 'audienceIds')),
    carrier: readCarrier(form),
    place: readPlace(form, before),
    ...readPeriod(form, before, refuse),
    preparationTime: readPreparation(form, before, refuse),
    budgetNote: one(form, 'budgetNote').trim(),
    attendance: readAttendance(form, before, refuse),
    satisfaction: readSatisfaction(form, before, refuse),
    wouldDoAgain: among(wouldDoAgainAnswers, one(form, 'wouldDoAgain')),
    contact: {
      name: one(form, 'contact.name').trim(),
      role: one(form, 'contact.role').trim(),
      email: one(form, 'contact.email').trim(),
      phone: one(form, 'contact.phone').trim(),
      note: one(form, 'contact.note').trim(),
    },
    illustration: readIllustration(form),
    licence: among(licences, one(form, 'licence')) ?? before.licence,
    visibility: readVisibility(form, before),
    unrecognised: 'unrecognised' in form ? one(form, 'unrecognised') : before.unrecognised,
  };
  return { content, errors };
}

/** With scripts the editor sends its document (`context.doc`); without, the plain notation. */
function readTexts(form: SheetForm, before: SheetContent) {
  return Object.fromEntries(
    richTextFields.map((field) => {
      const written = one(form, `${field}.doc`);
      const doc = written ? readDocument(written) : undefined;
      if (doc !== undefined) return [field, doc];
      if (!(field in form)) return [field, before[field]];
      return [field, notationToRichText(one(form, field), before[field])];
    }),
  ) as Pick<SheetContent, (typeof richTextFields)[number]>;
}

function readDocument(json: string): RichText | undefined {
  try {
    const doc = JSON.parse(json) as RichText;
    return doc === null || (typeof doc === 'object' && doc.type === 'doc') ? doc : undefined;
  } catch {
    return undefined; // Not written by our editor: the notation beside it holds the text.
  }
}

/** Without scripts the hidden id stays while its name changes: it then says nothing any more. */
function chosenId(form: SheetForm, field: 'carrier' | 'place'): string {
  const id = one(form, `${field}.id`);
  const isStale =
    one(form, `${field}.name`) !== one(form, `${field}.was`) && id === one(form, `${field}.wasId`);
  return isStale ? '' : id;
}

function readCarrier(form: SheetForm): SheetContent['carrier'] {
  const libraryId = chosenId(form, 'carrier') || null;
  const name = one(form, 'carrier.name').trim();
  return { libraryId: name ? libraryId : null, structureName: libraryId ? '' : name };
}

/** The point follows the place: it is kept only while the place is the same. */
function readPlace(form: SheetForm, { place: before }: SheetContent): SheetContent['place'] {
  const label = one(form, 'place.name').trim();
  if (!label) return null;
  const [kind, id = ''] = chosenId(form, 'place').split(':');
  const libraryId = kind === 'library' ? id : null;
  const isSame =
    before !== null &&
    (libraryId
      ? before.libraryId === libraryId
      : kind === 'commune' && before.libraryId === null && before.communeCode === id);
  if (isSame) return before;
  const communeCode = kind === 'commune' ? id : null;
  return { libraryId, communeCode, label: id ? '' : label, latitude: null, longitude: null };
}

type Refuse = (name: string, sentence: string) => void;

function readNumber(words: string): number | null | undefined {
  const bare = words.replaceAll(/\s/gu, '').replace(',', '.');
  if (bare === '') return null;
  return /^\d{1,9}(?:\.\d+)?$/u.test(bare) ? Number(bare) : undefined;
}

function readPreparation(form: SheetForm, before: SheetContent, refuse: Refuse) {
  const amount = readNumber(one(form, 'preparationTime.amount'));
  if (amount === null) return null;
  if (amount === undefined || amount > 1000) {
    refuse('preparationTime.amount', 'Écrivez un nombre, par exemple 3 ou 1,5.');
    return before.preparationTime;
  }
  return { amount, unit: among(durationUnits, one(form, 'preparationTime.unit')) ?? 'hours' };
}

function readAttendance(form: SheetForm, before: SheetContent, refuse: Refuse) {
  const attendance: Partial<Record<AgeBand, number>> = {};
  for (const band of ageBands) {
    const name = `attendance.${band}`;
    const count = readNumber(one(form, name));
    if (count === null) continue;
    const isWhole = count !== undefined && Number.isInteger(count) && count <= 1_000_000;
    if (!isWhole) refuse(name, countSentence);
    const kept = isWhole ? count : before.attendance[band];
    if (kept !== undefined) attendance[band] = kept;
  }
  return attendance;
}

function readSatisfaction(form: SheetForm, before: SheetContent, refuse: Refuse) {
  const average = readNumber(one(form, 'satisfaction.average'));
  const answers = readNumber(one(form, 'satisfaction.answers'));
  if (average === null) return null;
  const isRight =
    average !== undefined &&
    average <= 5 &&
    answers !== undefined &&
    Number.isInteger(answers ?? 0);
  if (isRight) return { average, answers: answers ?? 0 };
  if (average === undefined || average > 5)
    refuse('satisfaction.average', 'Écrivez une moyenne de 0 à 5, par exemple 4,2.');
  else refuse('satisfaction.answers', countSentence);
  return before.satisfaction;
}

function readIllustration(form: SheetForm): SheetContent['illustration'] {
  const fileId = one(form, 'illustration.fileId');
  if (!fileId || one(form, 'illustration.remove')) return null;
  return { fileId, alt: one(form, 'illustration.alt').trim() };
}

function readVisibility(form: SheetForm, before: SheetContent) {
  return Object.fromEntries(
    sheetSections.map((section) => [
      section,
      among(visibilities, one(form, `visibility.${section}`)) ?? before.visibility[section],
    ]),
  ) as SheetContent['visibility'];
}
