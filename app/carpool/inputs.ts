import { z } from 'zod';

import { mostSeats, shareKinds } from './vocabulary.ts';

const communeSentence = 'Choisissez une commune de la liste, ou écrivez son nom entier.';
const seatsSentence = `Écrivez un nombre de places, de 1 à ${mostSeats}.`;
const contactSentence = 'Écrivez une adresse électronique ou un numéro de téléphone.';

/** « 04 92 00 00 00 », « +33 6… ». */
const isTelephone = (typed: string) =>
  /^\+?[\d\s.()-]{9,24}$/u.test(typed) && typed.replaceAll(/\D/gu, '').length >= 9;

/** What somebody offers or looks for; `trips` are the ways that the session has. */
export const shareInput = (trips: readonly string[]) =>
  z
    .object({
      kind: z.enum(shareKinds, 'Dites si vous proposez ou cherchez.'),
      commune: z.string(communeSentence).trim().max(120, communeSentence).default(''),
      communeCode: z.string(communeSentence).max(5, communeSentence).default(''),
      seats: z
        .union([
          z.literal('').transform(() => null),
          z.coerce
            .number(seatsSentence)
            .int(seatsSentence)
            .min(1, seatsSentence)
            .max(mostSeats, seatsSentence),
        ])
        .default(null),
      trips: z
        .array(z.string())
        .refine((chosen) => chosen.every((trip) => trips.includes(trip)), {
          error: 'Choisissez dans la liste.',
        })
        .default([]),
      leavesAt: z
        .string('Écrivez une heure.')
        .trim()
        .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/u, 'Écrivez une heure, par exemple 07:30.')
        .default(''),
      note: z.string('Écrivez un mot.').trim().max(300, 'Au plus 300 caractères.').default(''),
      contact: z
        .string(contactSentence)
        .trim()
        .max(120, 'Au plus 120 caractères.')
        .refine((typed) => z.email().safeParse(typed).success || isTelephone(typed), {
          error: contactSentence,
        }),
    })
    .superRefine(({ kind, seats, trips: chosen }, issues) => {
      if (kind !== 'offer') return;
      if (seats === null)
        issues.addIssue({ code: 'custom', path: ['seats'], message: seatsSentence });
      if (chosen.length === 0)
        issues.addIssue({
          code: 'custom',
          path: ['trips'],
          message: 'Dites pour quels trajets vous proposez des places.',
        });
    })
    .transform(({ kind, seats, trips: chosen, leavesAt, ...rest }) =>
      kind === 'offer'
        ? { kind, seats, leavesAt, trips: trips.filter((trip) => chosen.includes(trip)), ...rest }
        : { kind, seats: null, leavesAt: '', trips: [] as string[], ...rest },
    );
export type ShareInput = Record<string, unknown>;

export const offerIdInput = z.object({ offerId: z.uuid('Cette offre n’est plus là.') });
export const rideIdInput = z.object({ rideId: z.uuid('Cette demande n’est plus là.') });
export const sessionIdInput = z.object({ sessionId: z.uuid('Cette session n’existe pas.') });
