import { z } from 'zod';

import { criteria, type Criterion, inviteAgains } from './vocabulary.ts';

const noReview = 'Cet avis n’existe pas, ou plus.';
export const reviewIdInput = z.object({ reviewId: z.uuid(noReview) });

const mark = z
  .enum(['1', '2', '3', '4', '5'], 'Donnez une note de 1 à 5.')
  .transform((words) => Number(words));
const marks = Object.fromEntries(criteria.map((name) => [name, mark])) as Record<
  Criterion,
  typeof mark
>;

const fields = {
  done: z
    .string()
    .trim()
    .min(3, 'Dites en quelques mots ce qui a été fait.')
    .max(200, 'Au plus 200 caractères.'),
  audience: z
    .string()
    .trim()
    .min(2, 'Dites pour qui, par exemple «\u00A026 élèves de CM1\u00A0».')
    .max(120, 'Au plus 120 caractères.'),
  ...marks,
  again: z.enum(inviteAgains, 'Dites si vous l’inviteriez de nouveau.'),
  conditions: z.string().trim().max(300, 'Au plus 300 caractères.').default(''),
  advice: z.string().trim().max(2000, 'Au plus 2 000 caractères.').default(''),
};

type Said = { again: string; conditions: string };

/** Conditions go with « à certaines conditions », and with nothing else. */
function settleConditions<Fields extends Said>(said: Fields, issue: z.RefinementCtx): Fields {
  if (said.again !== 'conditions') return { ...said, conditions: '' };
  if (said.conditions === '')
    issue.addIssue({
      code: 'custom',
      path: ['conditions'],
      message: 'Dites à quelles conditions.',
    });
  return said;
}

export const writeReviewFields = {
  /** The replay that was told, or the sheet. */
  coming: z.uuid('Choisissez la venue dont vous parlez.'),
  ...fields,
};
export const writeReviewInput = z
  .object({ slug: z.string().max(200), ...writeReviewFields })
  .transform(settleConditions);
export type WriteReviewInput = z.input<typeof writeReviewInput>;

export const correctReviewFields = {
  /** The one that was read: what somebody else wrote since is not lost. */
  version: z.coerce.number('Rechargez la page.'),
  ...fields,
};
export const correctReviewInput = z
  .object({ reviewId: z.uuid(noReview), ...correctReviewFields })
  .transform(settleConditions);
export type CorrectReviewInput = z.input<typeof correctReviewInput>;

export const answerReviewFields = {
  answer: z
    .string('Écrivez votre réponse.')
    .trim()
    .min(2, 'Écrivez votre réponse.')
    .max(2000, 'Au plus 2 000 caractères.'),
};
export const answerReviewInput = reviewIdInput.extend(answerReviewFields);

export const withdrawReviewFields = {
  reason: z
    .string('Dites pourquoi cet avis est retiré.')
    .trim()
    .min(3, 'Dites pourquoi cet avis est retiré.')
    .max(500, 'Au plus 500 caractères.'),
};
export const withdrawReviewInput = reviewIdInput.extend(withdrawReviewFields);
