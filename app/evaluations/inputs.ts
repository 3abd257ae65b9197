import { z } from 'zod';

import { longestText, paces, recommendations } from './vocabulary.ts';

const text = z
  .string('Écrivez du texte.')
  .trim()
  .max(longestText, `Au plus ${longestText} caractères.`)
  .default('');

/** What somebody answers; a member for a session, anybody by the link of a mail. */
export const evaluationInput = z.object({
  overall: z.coerce
    .number('Choisissez une réponse.')
    .int('Choisissez une réponse.')
    .min(1, 'Choisissez une réponse.')
    .max(5, 'Choisissez une réponse.'),
  useful: text,
  pace: z.enum(paces, 'Choisissez une réponse.'),
  recommends: z.enum(recommendations, 'Choisissez une réponse.'),
  remarks: text,
});

export const evaluationOfInput = z.union([
  z.object({ token: z.string().max(200) }),
  z.object({ slug: z.string().max(200), sessionId: z.uuid() }),
]);
/** By which way somebody comes to the form. */
export type EvaluationOf = z.output<typeof evaluationOfInput>;
