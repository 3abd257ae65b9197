import { z } from 'zod';

import type { Operation } from '#app/platform/openapi.ts';

import { publishedAnswerAddress } from './addresses.ts';
import type { AnswerResults } from './answer-summary.ts';
import { answerParameters, repeatableAnswerParameters } from './query.ts';
import { answerScopes } from './vocabulary.ts';

/** What `/api/v1/aide/reponses` answers: the shape that the OpenAPI document shows. */

const choiceSchema = z
  .object({
    value: z.string(),
    label: z.string(),
    count: z.number().int(),
    isSelected: z.boolean(),
  })
  .strict();

const answerSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    url: z.url().describe('Page de la réponse.'),
    question: z.string(),
    answer: z.string().describe('Texte, une ligne vide entre les paragraphes.'),
    theme: z.object({ slug: z.string(), label: z.string() }).strict(),
    scope: z.enum(answerScopes).describe('professional\u00A0: les membres seulement.'),
    isCertified: z.boolean().describe('Vérifiée par un référent.'),
    isToVerify: z.boolean().describe('Personne ne l’a confirmée depuis un an.'),
    publishedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    confirmedAt: z.iso.datetime(),
  })
  .strict();

export const answerListSchema = z
  .object({
    total: z.number().int(),
    facets: z
      .object({
        theme: z.array(choiceSchema),
        etat: z.array(choiceSchema),
        lecteurs: z.array(choiceSchema).describe('Vide sans jeton.'),
      })
      .strict(),
    items: z.array(answerSchema),
    next: z.url().nullable().describe('Page suivante.'),
  })
  .strict();
type AnswerListAnswer = z.infer<typeof answerListSchema>;

/** @param address of a page of the same search, by its number. */
export function toAnswerListAnswer(
  results: AnswerResults,
  appUrl: string,
  address: (page: number) => string,
): AnswerListAnswer {
  const { theme, state, readers } = results.facets;
  return {
    total: results.total,
    facets: { theme, etat: state, lecteurs: readers },
    items: results.items.map((item) => ({
      id: item.id,
      slug: item.slug,
      url: appUrl + publishedAnswerAddress(item.slug),
      question: item.title,
      answer: item.body,
      theme: item.theme,
      scope: item.scope,
      isCertified: item.isCertified,
      isToVerify: item.isToVerify,
      publishedAt: item.publishedAt,
      changedAt: item.changedAt,
      confirmedAt: item.confirmedAt,
    })),
    next: results.page < results.pageCount ? address(results.page + 1) : null,
  };
}

export const answerOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/aide/reponses',
    id: 'searchAnswers',
    tag: 'Entraide',
    summary: 'Chercher une réponse de collègues',
    description:
      'La même recherche que la page /aide/reponses. Sans jeton, les réponses publiques seules.',
    needsToken: false,
    query: answerParameters,
    repeatable: repeatableAnswerParameters,
    answer: { status: 200, description: 'Une page de réponses.', schema: answerListSchema },
    refusals: [400, 429],
  },
];
