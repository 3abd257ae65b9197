import { z } from 'zod';

import { libraryAddress } from '#app/libraries/addresses.ts';
import type { Operation } from '#app/platform/openapi.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';

import {
  answerReviewFields,
  correctReviewFields,
  withdrawReviewFields,
  writeReviewFields,
} from './inputs.ts';
import type { ReviewList } from './list-reviews.server.ts';
import type { ReviewPage } from './read-review.server.ts';
import type { ListedReview } from './review.ts';
import { criteria, inviteAgains } from './vocabulary.ts';

/** What `/api/v1/intervenants/{slug}/avis` answers. */

const mark = z.number().min(1).max(5);
const marks = z.object(Object.fromEntries(criteria.map((name) => [name, mark])));

const reviewSchema = z.object({
  id: z.uuid(),
  library: z.object({ name: z.string(), url: z.url() }),
  author: z.string(),
  sheet: z.object({ title: z.string(), url: z.url() }).describe('Pour quel projet.'),
  when: z.string().nullable().describe('Date de la venue, en mots.'),
  done: z.string().describe('Ce qui a été fait.'),
  audience: z.string(),
  marks: marks.describe('De 1 à 5.'),
  again: z.enum(inviteAgains).describe('L’inviterait de nouveau.'),
  conditions: z.string(),
  advice: z.string(),
  isCorrected: z.boolean(),
  answer: z
    .object({ body: z.string(), at: z.iso.datetime() })
    .nullable()
    .describe('Droit de réponse de l’intervenant.'),
});

const reviewListSchema = z.object({
  total: z.number().int(),
  items: z.array(reviewSchema),
  averages: z
    .object({ libraryCount: z.number().int(), marks, overall: mark })
    .nullable()
    .describe('À partir de trois bibliothèques\u00A0; une voix pour chacune.'),
  next: z.null().describe('Les soixante venues les plus récentes, en une page.'),
});

const reviewPageSchema = reviewSchema.extend({
  version: z.number().int().describe('À renvoyer avec une correction.'),
  withdrawn: z
    .object({ at: z.iso.datetime(), reason: z.string() })
    .nullable()
    .describe('Retiré\u00A0: lu encore par qui modère et par qui l’a donné.'),
});

const toItem = ({ reviewId, said, library, sheet, ...review }: ListedReview, appUrl: string) => ({
  ...review,
  ...said,
  id: reviewId,
  marks: said,
  library: { name: library.name, url: appUrl + libraryAddress(library.slug) },
  sheet: { title: sheet.title, url: appUrl + sheetAddress(sheet.slug) },
});

/** One review, as its reader may read it. @param appUrl where the links lead. */
export function toReviewAnswer({ review, version, withdrawn }: ReviewPage, appUrl: string) {
  return reviewPageSchema.parse({ ...toItem(review, appUrl), version, withdrawn });
}

/** @param appUrl where the links lead. */
export function toReviewListAnswer({ items, averages }: ReviewList, appUrl: string) {
  return reviewListSchema.parse({
    total: items.length,
    items: items.map((review) => toItem(review, appUrl)),
    averages: averages && { ...averages, marks: averages.means },
    next: null,
  });
}

const about = {
  path: '/api/v1/intervenants/{slug}/avis',
  tag: 'Intervenants',
  pathParameters: { slug: z.string() },
} as const;

const ofOne = {
  path: `${about.path}/{id}`,
  tag: about.tag,
  needsToken: true,
  pathParameters: { ...about.pathParameters, id: z.uuid() },
} as const;
const one = { status: 200, description: 'L’avis.', schema: reviewPageSchema };
const writing = [400, 401, 403, 404, 413, 422];

export const reviewOperations: readonly Operation[] = [
  {
    ...about,
    method: 'get',
    id: 'listReviews',
    summary: 'Lire ce que les bibliothèques disent d’un intervenant',
    description: 'Entre professionnels, et pour l’intervenant lui-même.',
    needsToken: true,
    answer: { status: 200, description: 'Les avis.', schema: reviewListSchema },
    refusals: [401, 404],
  },
  {
    ...about,
    method: 'post',
    id: 'writeReview',
    summary: 'Dire comment une venue s’est passée',
    description:
      '«\u00A0coming\u00A0» est la venue qui le prouve\u00A0: une fiche ou un «\u00A0réalisé aussi par\u00A0» de sa bibliothèque.',
    needsToken: true,
    body: z.object(writeReviewFields),
    answer: {
      status: 201,
      description: 'L’avis est écrit.',
      schema: z.object({ id: z.uuid() }),
    },
    refusals: [400, 401, 403, 404, 409, 413, 422],
  },
  {
    ...ofOne,
    method: 'get',
    id: 'readReview',
    summary: 'Lire un avis',
    answer: one,
    refusals: [401, 404, 422],
  },
  {
    ...ofOne,
    method: 'put',
    id: 'correctReview',
    summary: 'Corriger son avis',
    description: 'Tout est dit de nouveau\u00A0; ce qu’il disait reste pour qui modère.',
    body: z.object(correctReviewFields),
    answer: one,
    refusals: [...writing, 409],
  },
  {
    ...ofOne,
    method: 'put',
    path: `${ofOne.path}/reponse`,
    id: 'answerReview',
    summary: 'Répondre à un avis',
    description: 'Droit de réponse de l’intervenant\u00A0: la dernière réponse reste.',
    body: z.object(answerReviewFields),
    answer: one,
    refusals: writing,
  },
  {
    ...ofOne,
    method: 'post',
    path: `${ofOne.path}/retrait`,
    id: 'withdrawReview',
    summary: 'Retirer un avis, en disant pourquoi',
    description: 'Par qui l’a donné, ou par un référent du département.',
    body: z.object(withdrawReviewFields),
    answer: {
      status: 200,
      description: 'L’avis ne se lit plus.',
      schema: z.object({ id: z.uuid() }),
    },
    refusals: writing,
  },
];
