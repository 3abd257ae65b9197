import { z } from 'zod';

import type { Operation } from '#app/platform/openapi.ts';

import { repeatableTerritoryParameters, territoryParameters } from './inputs.ts';
import type { TerritoryResults } from './search-territories.server.ts';
import { territoryKinds } from './vocabulary.ts';

/** What `/api/v1/territoires` answers: the shape that the OpenAPI document shows. */

export const territorySchema = z.object({
  kind: z.enum(territoryKinds),
  code: z.string().describe('Code INSEE\u00A0; SIREN d’une intercommunalité.'),
  name: z.string(),
  departement: z.object({ code: z.string(), name: z.string() }).nullable(),
  population: z.number().int().nullable().describe('Habitants\u00A0; des communes seulement.'),
  postalCodes: z.array(z.string()),
  latitude: z.number().nullable().describe('Degrés, WGS 84\u00A0; centre de la commune.'),
  longitude: z.number().nullable().describe('Degrés, WGS 84\u00A0; centre de la commune.'),
  formerName: z
    .string()
    .nullable()
    .describe('Ancien nom qui a répondu, d’une commune réunie depuis à une autre.'),
});

export const territoryListSchema = z.object({
  total: z.number().int(),
  facets: z.object({
    type: z.array(
      z.object({ value: z.string(), count: z.number().int(), isSelected: z.boolean() }),
    ),
  }),
  items: z.array(territorySchema),
  next: z.url().nullable().describe('Page suivante.'),
});
export type TerritoryListAnswer = z.infer<typeof territoryListSchema>;

/** @param address of a page of the same search, by its number. */
export function toTerritoryListAnswer(
  { total, kinds, items, page, pageCount }: TerritoryResults,
  address: (page: number) => string,
): TerritoryListAnswer {
  return {
    total,
    facets: { type: kinds },
    items,
    next: page < pageCount ? address(page + 1) : null,
  };
}

export const territoryOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/v1/territoires',
    id: 'searchTerritories',
    tag: 'Territoires',
    summary: 'Chercher une région, un département, une intercommunalité ou une commune',
    needsToken: false,
    query: territoryParameters,
    repeatable: repeatableTerritoryParameters,
    answer: { status: 200, description: 'Une page de résultats.', schema: territoryListSchema },
    refusals: [400, 429],
  },
];
