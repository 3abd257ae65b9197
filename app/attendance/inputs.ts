import { z } from 'zod';

import { attendanceStates } from './vocabulary.ts';

/** As many as a day of the largest session, marked twice. */
const mostMarks = 1000;

export const mark = z.object({
  clientKey: z.uuid('Cette marque est abîmée.'),
  sittingId: z.uuid('Cette demi-journée n’existe pas, ou plus.'),
  registrationId: z.uuid('Cette inscription n’existe pas, ou plus.'),
  state: z.enum(attendanceStates, 'Choisissez une présence.'),
  /** « 11:30 », of who left; empty: when it was noted. */
  leftAt: z
    .string()
    .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/u, 'Écrivez l’heure ainsi\u00A0: 11:30.')
    .default(''),
  /** By the clock of who noted it. */
  takenAt: z.iso.datetime('Cette date est abîmée.'),
});
export type Mark = z.infer<typeof mark>;

export const marksInput = z.object({
  marks: z.array(mark).min(1, 'Rien n’est à noter.').max(mostMarks, 'Envoyez-en moins à la fois.'),
  /** Now, by that same clock: a clock that is wrong is wrong by as much for both. */
  sentAt: z.iso.datetime('Cette date est abîmée.'),
});
/** The code on the screen, as people type it. */
export const checkInInput = z.object({
  code: z
    .string()
    .max(40, 'Un code a six lettres et chiffres.')
    .transform((typed) =>
      typed
        .toUpperCase()
        .replaceAll(/[^0-9A-Z]/gu, '')
        .replaceAll('O', '0')
        .replaceAll(/[IL]/gu, '1'),
    )
    .pipe(z.string().regex(/^[0-9A-Z]{6}$/u, 'Un code a six lettres et chiffres.')),
});

export type MarksInput = z.input<typeof marksInput>;
