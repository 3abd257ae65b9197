import { z } from 'zod';

import { libraryAddress } from '#app/libraries/addresses.ts';
import type { Operation } from '#app/platform/openapi.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';

import { writeReviewFields } from './inputs.ts';
import type { ReviewList } from './list-reviews.server.ts';
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

/** @param appUrl where the links lead. */
export function toReviewListAnswer({ items, averages }: ReviewList, appUrl: string) {
  return reviewListSchema.parse({
    total: items.length,
    items: items.map(({ reviewId, said, library, sheet, ...review }) => ({
      ...review,
      ...said,
      id: reviewId,
      marks: said,
      library: { name: library.name, url: appUrl + libraryAddress(library.slug) },
      sheet: { title: sheet.title, url: appUrl + sheetAddress(sheet.slug) },
    })),
    averages: averages && { ...averages, marks: averages.means },
    next: null,
  });
}

const about = {
  path: '/api/v1/intervenants/{slug}/avis',
  tag: 'Intervenants',
  pathParameters: { slug: z.string() },
} as const;

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
      '« coming » est la venue qui le prouve\u00A0: une fiche ou un « réalisé aussi par » de sa bibliothèque.',
    needsToken: true,
    body: z.object(writeReviewFields),
    answer: {
      status: 201,
      description: 'L’avis est écrit.',
      schema: z.object({ id: z.uuid() }),
    },
    refusals: [400, 401, 403, 404, 409, 413, 422],
  },
];
