import { z } from 'zod';

import type { Operation } from '#app/platform/openapi.ts';
import { sheetItemAnswer } from '#app/sheets/api-schemas.ts';

import { repeatable, searchParameters } from './query.ts';

const facetAnswer = z.array(
  z.object({ value: z.string(), label: z.string(), count: z.number().int() }).strict(),
);

export const searchAnswer = z
  .object({
    total: z.number().int(),
    facets: z
      .record(z.string(), facetAnswer)
      .describe('Combien de fiches donnerait chaque valeur.'),
    items: z.array(sheetItemAnswer),
    next: z.url().nullable().describe('Adresse de la page suivante.'),
  })
  .strict();

/** What the API offers to find sheets. */
export const searchOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/fiches',
    id: 'searchSheets',
    tag: 'Fiches',
    summary: 'Chercher des fiches projet',
    description: 'La même recherche que la page /fiches, avec les mêmes filtres.',
    needsToken: false,
    query: searchParameters,
    repeatable,
    answer: { status: 200, description: 'Une page de résultats.', schema: searchAnswer },
    refusals: [400],
  },
];
