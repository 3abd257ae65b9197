import { z } from 'zod';

import { answerOpinionKinds, answerScopes, outcomes } from './vocabulary.ts';

const noQuestion = 'Cette question n’existe pas, ou plus.';
const theme = 'Choisissez un thème.';

const questionId = z.uuid(noQuestion);
const slug = z.string().max(200);
const isTicked = z
  .unknown()
  .optional()
  .transform((value) => value === 'oui' || value === true);
const version = z.coerce
  .number('Rechargez la page.')
  .int('Rechargez la page.')
  .min(1, 'Rechargez la page.')
  .max(100_000, 'Rechargez la page.');

/** The text itself, proposed or corrected. */
const answerText = {
  title: z
    .string('Écrivez la question.')
    .trim()
    .min(10, 'Écrivez la question en une phrase.')
    .max(200, 'Au plus 200 caractères.'),
  body: z
    .string('Écrivez la réponse.')
    .trim()
    .min(20, 'Écrivez la réponse, en quelques phrases.')
    .max(8000, 'Au plus 8 000 caractères.'),
  themeId: z.coerce.number(theme).int(theme).min(1, theme).max(2_000_000_000, theme),
  scope: z.enum(answerScopes, 'Dites qui peut la lire.'),
  noPatronData: isTicked,
};

export const questionIdInput = z.object({ questionId });
export const slugInput = z.object({ slug });

export const proposeAnswerInput = z.object({ questionId, ...answerText });
export type ProposeAnswerInput = z.input<typeof proposeAnswerInput>;

/** `version`: the one that was read; another one written since is told. */
export const reviseAnswerInput = z.object({ questionId, version, ...answerText });
export type ReviseAnswerInput = z.input<typeof reviseAnswerInput>;

export const correctAnswerInput = z.object({ slug, version, ...answerText });
export type CorrectAnswerInput = z.input<typeof correctAnswerInput>;

export const giveOpinionInput = z
  .object({
    questionId,
    version,
    kind: z.enum(answerOpinionKinds, 'Dites ce que vous en pensez.'),
    comment: z.string().trim().max(2000, 'Au plus 2 000 caractères.').default(''),
  })
  .refine(({ kind, comment }) => kind !== 'correction' || comment.length > 0, {
    path: ['comment'],
    message: 'Dites ce qui est à corriger.',
  });
export type GiveOpinionInput = z.input<typeof giveOpinionInput>;

export const sayOutcomeInput = z.object({
  questionId,
  outcome: z.enum(outcomes, 'Choisissez une réponse.'),
  words: z.string().trim().max(500, 'Au plus 500 caractères.').default(''),
  noPatronData: isTicked,
});
export type SayOutcomeInput = z.input<typeof sayOutcomeInput>;
