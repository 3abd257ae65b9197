import { z } from 'zod';

import { attendanceStates, mostSignatureFigures, signatureFrame } from './vocabulary.ts';

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

const broken = 'Ce dessin est abîmé. Effacez-le et recommencez.';
const figure = z.int().min(0).max(signatureFrame.width);
const strokes = z
  .array(
    z.array(figure).refine((each) => each.length >= 2 && each.length % 2 === 0),
    broken,
  )
  .refine((all) => all.flat().length <= mostSignatureFigures, 'Signez plus simplement.')
  .refine(
    (all) => all.every((each) => each.every((at, i) => i % 2 === 0 || at <= signatureFrame.height)),
    broken,
  );

function readStrokes(text: string): unknown {
  try {
    return text === '' ? [] : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Drawn with a finger; or a typed name and a checked box, without a pointer or without scripts. */
const signed = {
  strokes: z
    .string()
    .max(40_000, 'Signez plus simplement.')
    .default('')
    .transform(readStrokes)
    .pipe(strokes),
  typedName: z.string().trim().max(120, 'Au plus 120 caractères.').default(''),
  certifies: z.string().max(10).default(''),
};
type Signed = { strokes: number[][]; typedName: string; certifies: string };

function checkSigned({ strokes: drawn, typedName, certifies }: Signed, issues: z.RefinementCtx) {
  if (drawn.length > 0) return;
  const refuse = (field: string, message: string) =>
    issues.addIssue({ code: 'custom', path: [field], message });
  if (!typedName) refuse('typedName', 'Signez dans le cadre, ou tapez votre nom.');
  else if (certifies !== 'oui')
    refuse('certifies', 'Cochez pour certifier que vous êtes présent·e.');
}

export const signatureInput = z
  .object({ registrationId: z.uuid('Cette inscription n’existe pas, ou plus.'), ...signed })
  .superRefine(checkSigned);
/** By oneself, at a distance. */
export const remoteSignatureInput = z
  .object({ sittingId: z.uuid('Cette demi-journée n’existe pas, ou plus.'), ...signed })
  .superRefine(checkSigned);
export type SignatureInput = z.input<typeof signatureInput>;
