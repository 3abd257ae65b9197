import { z } from 'zod';

import { readMinutes } from '#app/platform/minutes.ts';
import { parseCents } from '#app/sheets/amounts.ts';
import type { RichText } from '#app/sheets/content.ts';

import {
  largestQuota,
  mostQuestions,
  mostSittings,
  mostTrainers,
  newTrainers,
  sittingPlaces,
  trainingAudiences,
  usualAgreementDays,
  usualOfferHours,
} from './vocabulary.ts';

const text = (most: number) =>
  z.string('Écrivez du texte.').trim().max(most, `Au plus ${most} caractères.`).default('');

/** What a training is, as who organises it says. */
export const trainingInput = z.object({
  title: z
    .string('Donnez un titre.')
    .trim()
    .min(4, 'Donnez un titre, en quelques mots.')
    .max(140, 'Au plus 140 caractères.')
    .transform((title) => title.replaceAll(/\s+/gu, ' ')),
  summary: text(400),
  aims: text(1500),
  programme: z.custom<RichText>().default(null),
  audience: z.enum(trainingAudiences, 'Dites pour qui elle est.'),
  prerequisites: text(600),
  themeId: z.coerce.number('Choisissez un thème.').int('Choisissez un thème.').min(1),
  libraryId: z.uuid('Choisissez qui organise.'),
});
export type TrainingInput = z.input<typeof trainingInput>;

export const slugInput = z.object({ slug: z.string().max(200) });
export const reviseTrainingInput = trainingInput.extend({
  slug: z.string().max(200),
  revision: z.coerce.number('Rechargez la page.').int('Rechargez la page.').min(1),
});
export type ReviseTrainingInput = z.input<typeof reviseTrainingInput>;

const minutes = (message: string) =>
  z.string(message).transform((typed, issues) => {
    const read = readMinutes(typed);
    if (read === null) issues.addIssue({ code: 'custom', message });
    return read ?? 0;
  });

const visioUrl = text(300).refine((typed) => typed === '' || /^https:\/\/\S+\.\S+$/u.test(typed), {
  error: 'Écrivez une adresse, qui commence par https://.',
});

/** A half-day, as typed. */
const sittingRow = z
  .object({
    sittingId: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
    day: z.iso.date('Choisissez le jour.'),
    from: minutes('Écrivez l’heure du début, par exemple 9:00.'),
    to: minutes('Écrivez l’heure de fin, par exemple 12:30.'),
    placeKind: z.enum(sittingPlaces, 'Dites où elle se tient.'),
    library: text(200),
    libraryId: z.string().max(60).default(''),
    placeLabel: text(160),
    commune: text(120),
    communeCode: z.string().max(5).default(''),
    room: text(80),
    visioUrl,
    topic: text(200),
    trainers: z
      .array(z.object({ name: text(120), id: z.string().max(220).default('') }))
      .max(mostTrainers, `Au plus ${mostTrainers} personnes animent une demi-journée.`)
      .default([]),
  })
  .superRefine(({ from, to }, issues) => {
    if (to <= from)
      issues.addIssue({ code: 'custom', path: ['to'], message: 'Elle finit après son début.' });
  });
export type SittingRow = z.output<typeof sittingRow>;

const count = (most: number) => {
  const sentence = `Écrivez un nombre entier, de 1 à ${most}.`;
  return z.coerce.number(sentence).int(sentence).min(1, sentence).max(most, sentence);
};
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), schema]).default(null);

const question = z.object({
  id: z.string().max(40),
  label: text(200),
  choices: z.array(z.string().trim().max(80)).max(12).default([]),
  isRequired: z.boolean().default(false),
});

const sessionFields = {
  quota: count(largestQuota),
  /** Places kept, by the code of the département; nothing or 0: none. */
  reserves: z
    .record(z.string().regex(/^(?:\d{2}|2[AB]|97\d)$/u), orNothing(z.coerce.number().int().min(0)))
    .default({})
    .transform((typed) =>
      Object.fromEntries(Object.entries(typed).filter(([, places]) => Number(places) > 0)),
    )
    .pipe(z.record(z.string(), z.number())),
  departementCodes: z.array(z.string().max(3)).max(20).default([]),
  registrationOpensOn: z.iso.date('Dites quand les inscriptions ouvrent.'),
  registrationClosesOn: z.iso.date('Dites quand les inscriptions ferment.'),
  cost: text(30).transform((typed, issues) => {
    const cents = typed === '' ? 0 : parseCents(typed);
    if (typeof cents !== 'number' || cents > 1_000_000) {
      issues.addIssue({ code: 'custom', message: 'Écrivez un montant en euros, par exemple 15.' });
      return 0;
    }
    return cents;
  }),
  costNote: text(160),
  needsAgreement: z.union([z.literal('oui').transform(() => true), z.boolean()]).default(false),
  agreementDays: count(60).default(usualAgreementDays),
  mostPerLibrary: orNothing(count(100)),
  offerHours: count(336).default(usualOfferHours),
  questions: z.array(question).max(mostQuestions).default([]),
  sittings: z
    .array(sittingRow)
    .min(1, 'Une session a au moins une demi-journée.')
    .max(mostSittings, `Au plus ${mostSittings} demi-journées.`),
};

type SessionRules = {
  quota: number;
  reserves: Record<string, number>;
  registrationOpensOn: string;
  registrationClosesOn: string;
  sittings: { day: string; from: number; to: number }[];
};

function checkSession(input: SessionRules, issues: z.RefinementCtx) {
  const refuse = (path: string, message: string) =>
    issues.addIssue({ code: 'custom', path: [path], message });
  const kept = Object.values(input.reserves).reduce((sum, places) => sum + places, 0);
  if (kept > input.quota)
    refuse('reserves', `Vous gardez ${kept} places sur ${input.quota}\u00A0: c’est trop.`);
  if (input.registrationClosesOn < input.registrationOpensOn)
    refuse('registrationClosesOn', 'Les inscriptions ferment après avoir ouvert.');
  const first = input.sittings.map(({ day }) => day).toSorted()[0];
  if (first && input.registrationClosesOn > first)
    refuse('registrationClosesOn', 'Les inscriptions ferment au plus tard le premier jour.');
  const sorted = input.sittings.toSorted((a, b) => a.day.localeCompare(b.day) || a.from - b.from);
  if (
    sorted.some((one, i) => i > 0 && sorted[i - 1]!.day === one.day && sorted[i - 1]!.to > one.from)
  )
    refuse('sittings', 'Deux demi-journées se chevauchent.');
}

export const createSessionInput = z
  .object({ slug: z.string().max(200), ...sessionFields })
  .superRefine(checkSession);
export type CreateSessionInput = z.input<typeof createSessionInput>;
export type SessionSaid = Omit<z.output<typeof createSessionInput>, 'slug'>;

const sessionId = z.uuid('Cette session n’existe pas, ou plus.');
export const sessionIdInput = z.object({ sessionId });
export const reviseSessionInput = z
  .object({ sessionId, ...sessionFields })
  .superRefine(checkSession);
export type ReviseSessionInput = z.input<typeof reviseSessionInput>;

export const cancelSessionInput = z.object({
  sessionId,
  reason: z
    .string('Dites pourquoi, en une phrase.')
    .trim()
    .min(3, 'Dites pourquoi, en une phrase.')
    .max(300, 'Au plus 300 caractères.'),
});
export type CancelSessionInput = z.input<typeof cancelSessionInput>;

/** Who teaches instead: one half-day, or all that have not begun. */
export const replaceTrainerInput = z.object({
  sessionId,
  scope: z.union([z.literal('remaining'), z.uuid('Choisissez ce qui change.')]),
  /** Who no longer teaches, as `trainerRef` writes them; empty: all who do. */
  replaced: z.string().max(220).default(''),
  trainerKind: z.enum(newTrainers, 'Dites qui anime à la place.'),
  member: text(120),
  memberId: z.string().max(60).default(''),
  speaker: text(120),
  speakerSlug: z.string().max(200).default(''),
  /** Where it is followed at a distance; empty: the same link. */
  visioUrl,
});
export type ReplaceTrainerInput = z.input<typeof replaceTrainerInput>;

export const copySessionInput = z.object({
  sessionId,
  everyWeeks: count(52),
  times: count(10),
});
export type CopySessionInput = z.input<typeof copySessionInput>;
