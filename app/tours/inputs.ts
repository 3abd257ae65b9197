import { z } from 'zod';

import { paymentKinds, sharings } from '#app/costs/vocabulary.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { parseCents } from '#app/sheets/amounts.ts';

import { longestTourInDays, stopHalves, stopKinds } from './vocabulary.ts';

const tourId = z.uuid('Cette tournée n’existe pas, ou plus.');
export const tourIdInput = z.object({ tourId });
export const stopIdInput = z.object({ stopId: z.uuid('Cette étape n’existe pas, ou plus.') });

const day = (sentence: string) => z.iso.date(sentence);

const fee = z
  .string()
  .default('')
  .transform((typed, issues) => {
    const cents = parseCents(typed);
    if (cents === undefined || (cents ?? 0) > 10_000_000)
      issues.addIssue({
        code: 'custom',
        message: 'Écrivez un montant en euros, par exemple 400.',
      });
    return cents ?? null;
  });
const count = (most: number) => {
  const sentence = `Écrivez un nombre entier, de 0 à ${most}.`;
  return z.coerce.number(sentence).int(sentence).min(0, sentence).max(most, sentence);
};
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), schema]).default(null);

/** What a tour is, as who opens it may set and change it. */
export const tourFields = {
  startsOn: day('Donnez le premier jour possible.'),
  endsOn: day('Donnez le dernier jour possible.'),
  joinUntil: day('Dites jusqu’à quel jour on peut se joindre à vous.'),
  departementCodes: z
    .array(z.string().regex(/^(?:\d{2}|2[AB]|97\d)$/u, 'Ce département n’existe pas.'))
    .max(20)
    .default([]),
  note: z.string().trim().max(600, 'Au plus 600 caractères.').default(''),
  sharing: z.enum(sharings, 'Dites qui paie quoi.'),
  payment: z.enum(paymentKinds, 'Dites comment la personne est payée.'),
  dayFee: fee,
  halfDayFee: fee,
  kilometres: orNothing(count(5000)),
  tickets: fee,
  meals: count(200).default(0),
  nights: count(100).default(0),
};

type Days = { startsOn: string; endsOn: string; joinUntil: string };
function checkDays({ startsOn, endsOn, joinUntil }: Days, issues: z.RefinementCtx) {
  const refuse = (path: string, message: string) =>
    issues.addIssue({ code: 'custom', path: [path], message });
  if (endsOn < startsOn) refuse('endsOn', 'Le dernier jour vient après le premier.');
  if (Date.parse(endsOn) - Date.parse(startsOn) > longestTourInDays * dayInMs)
    refuse('endsOn', `Une tournée dure ${longestTourInDays} jours au plus.`);
  if (joinUntil > startsOn)
    refuse('joinUntil', 'On se joint à une tournée avant son premier jour.');
}

export const joinTourFields = {
  day: day('Choisissez le jour.'),
  half: z.enum(stopHalves, 'Dites quand dans la journée.'),
  kind: z.enum(stopKinds, 'Dites pour quoi.'),
  stopNote: z.string().trim().max(300, 'Au plus 300 caractères.').default(''),
};

export const openTourInput = z
  .object({ speaker: z.string().max(200), ...tourFields, ...joinTourFields })
  .superRefine((input, issues) => {
    checkDays(input, issues);
    if (input.day < input.startsOn || input.day > input.endsOn)
      issues.addIssue({
        code: 'custom',
        path: ['day'],
        message: 'Votre jour est hors des dates de la tournée.',
      });
  });
export type OpenTourInput = z.input<typeof openTourInput>;

export const changeTourInput = z.object({ tourId, ...tourFields }).superRefine(checkDays);
export type ChangeTourInput = z.input<typeof changeTourInput>;

export const joinTourInput = z.object({ tourId, ...joinTourFields });
export type JoinTourInput = z.input<typeof joinTourInput>;

export const cancelFields = {
  reason: z
    .string('Dites pourquoi, en une phrase.')
    .trim()
    .min(3, 'Dites pourquoi, en une phrase.')
    .max(300, 'Au plus 300 caractères.'),
};
export const cancelTourInput = z.object({ tourId, ...cancelFields });
export type CancelTourInput = z.input<typeof cancelTourInput>;

export const takeCostInput = z.object({
  stopId: z.uuid('Cette étape n’existe pas, ou plus.'),
  sheetId: z.uuid('Choisissez une de vos fiches.'),
});
export type TakeCostInput = z.input<typeof takeCostInput>;
