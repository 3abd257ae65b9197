import { readMinutes } from '#app/platform/minutes.ts';
import { formatTime, toIsoDay } from '#app/ui/format.ts';

import type { CreateSessionInput } from './inputs.ts';
import type { FoundSession } from './internal/find-sessions.server.ts';
import type { FoundTrainer } from './internal/find-trainers.server.ts';
import { trainerRef } from './internal/trainer-ref.ts';
import {
  mostQuestions,
  mostSittings,
  mostTrainers,
  usualAgreementDays,
  usualOfferHours,
} from './vocabulary.ts';

/** The form of a session: names of fields, read and written. It works without scripts. */
export type SessionForm = Record<string, string | string[]>;

const one = (form: SessionForm, name: string) => [form[name]].flat()[0]?.trim() ?? '';

const sittingFields = [
  'sittingId',
  'day',
  'from',
  'to',
  'placeKind',
  'library',
  'libraryId',
  'placeLabel',
  'commune',
  'communeCode',
  'room',
  'visioUrl',
  'topic',
] as const;

/** A row says something once its day or an hour is written. */
function readSittings(form: SessionForm) {
  return Array.from({ length: mostSittings }, (_, row) =>
    readSitting(form, `sittings.${row}`),
  ).filter(({ day, from, to }) => day || from || to);
}

function readSitting(form: SessionForm, name: string) {
  const said = (field: string) => one(form, `${name}.${field}`);
  const fields = Object.fromEntries(sittingFields.map((field) => [field, said(field)]));
  return {
    ...(fields as Record<(typeof sittingFields)[number], string>),
    trainers: Array.from({ length: mostTrainers }, (_, n) => ({
      name: said(`trainers.${n}.name`),
      id: said(`trainers.${n}.id`),
    })),
  };
}

function readQuestions(form: SessionForm) {
  return Array.from({ length: mostQuestions }, (_, row) => ({
    id: `q${row + 1}`,
    label: one(form, `questions.${row}.label`),
    choices: one(form, `questions.${row}.choices`)
      .split('/')
      .map((choice) => choice.trim())
      .filter(Boolean),
    isRequired: one(form, `questions.${row}.isRequired`) === 'oui',
  })).filter(({ label }) => label !== '');
}

/** What the form says, as the verbs read it. */
export function readSessionForm(form: SessionForm): Omit<CreateSessionInput, 'slug'> {
  const reserves = Object.entries(form).flatMap(([name, value]) => {
    const code = /^reserves\.(\w{2,3})$/u.exec(name)?.[1];
    return code ? [[code, [value].flat()[0]?.trim() ?? '']] : [];
  });
  return {
    ...Object.fromEntries(
      [
        'quota',
        'registrationOpensOn',
        'registrationClosesOn',
        'cost',
        'costNote',
        'mostPerLibrary',
      ].map((name) => [name, one(form, name)]),
    ),
    needsAgreement: one(form, 'needsAgreement') === 'oui',
    agreementDays: one(form, 'agreementDays') || String(usualAgreementDays),
    offerHours: one(form, 'offerHours') || String(usualOfferHours),
    departementCodes: [form.departementCodes ?? []].flat().filter(Boolean),
    reserves: Object.fromEntries(reserves) as Record<string, string>,
    questions: readQuestions(form),
    sittings: readSittings(form),
  } as Omit<CreateSessionInput, 'slug'>;
}

/** `09:30`, as a time input wants it. */
function clockOf(at: Date): string {
  const minutes = readMinutes(formatTime(at)) ?? 0;
  return [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');
}

/** What the form is drawn with. */
export function writeSessionForm(session: FoundSession): SessionForm {
  const form: SessionForm = {
    quota: String(session.quota),
    registrationOpensOn: session.registrationOpensOn,
    registrationClosesOn: session.registrationClosesOn,
    cost: session.costInCents ? (session.costInCents / 100).toFixed(2).replace('.', ',') : '',
    costNote: session.costNote,
    needsAgreement: session.agreementDays === null ? '' : 'oui',
    agreementDays: String(session.agreementDays ?? usualAgreementDays),
    mostPerLibrary: session.mostPerLibrary === null ? '' : String(session.mostPerLibrary),
    offerHours: String(session.offerHours),
    departementCodes: [...session.departementCodes],
  };
  for (const [code, places] of Object.entries(session.reserves))
    form[`reserves.${code}`] = String(places);
  for (const [row, { label, choices, isRequired }] of session.questions.entries())
    Object.assign(form, {
      [`questions.${row}.label`]: label,
      [`questions.${row}.choices`]: choices.join(' / '),
      [`questions.${row}.isRequired`]: isRequired ? 'oui' : '',
    });
  for (const [row, sitting] of session.sittings.entries()) {
    const said: Record<(typeof sittingFields)[number], string> = {
      sittingId: sitting.id,
      day: toIsoDay(sitting.startsAt),
      from: clockOf(sitting.startsAt),
      to: clockOf(sitting.endsAt),
      placeKind: sitting.placeKind,
      library: sitting.placeLibraryId ? sitting.placeName : '',
      libraryId: sitting.placeLibraryId ?? '',
      placeLabel: sitting.placeLabel,
      commune: sitting.placeKind === 'elsewhere' ? (sitting.communeName ?? '') : '',
      communeCode: sitting.placeKind === 'elsewhere' ? (sitting.communeCode ?? '') : '',
      room: sitting.room,
      visioUrl: sitting.visioUrl,
      topic: sitting.topic,
    };
    for (const field of sittingFields) form[`sittings.${row}.${field}`] = said[field];
    for (const [n, trainer] of sitting.trainers.filter(({ name }) => name !== null).entries())
      Object.assign(form, writeTrainerFields(row, n, trainer));
  }
  return form;
}

/** The fields of one who teaches: the name, and whom it means. */
export const writeTrainerFields = (
  row: number,
  n: number,
  trainer: Pick<FoundTrainer, 'userId' | 'slug' | 'name'>,
): SessionForm => ({
  [`sittings.${row}.trainers.${n}.name`]: trainer.name ?? '',
  [`sittings.${row}.trainers.${n}.id`]: trainerRef(trainer),
});
