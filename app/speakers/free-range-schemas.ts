import { z } from 'zod';

import type { Operation } from '#app/platform/openapi.ts';

import { freeRangeFields } from './free-range-inputs.ts';
import type { Calendar } from './read-calendar.server.ts';

/** What `/api/v1/intervenants/{slug}/disponibilites` answers. */
const rangeListSchema = z.object({
  total: z.number().int(),
  items: z
    .array(
      z.object({
        id: z.uuid(),
        startsOn: z.iso.date(),
        endsOn: z.iso.date().describe('Compris.'),
        departements: z
          .array(z.object({ code: z.string(), name: z.string() }))
          .describe('Vide\u00A0: partout dans sa zone.'),
      }),
    )
    .describe('Les jours à venir, les plus proches d’abord.'),
  isKept: z.boolean().describe('Quelqu’un tient ce calendrier avec un compte.'),
  next: z.null().describe('Tout, en une page.'),
});

/** The free days of a speaker, as the API says them. */
export function toRangeListAnswer({ ranges, isKept }: Calendar) {
  return rangeListSchema.parse({ total: ranges.length, items: ranges, isKept, next: null });
}

const about = {
  path: '/api/v1/intervenants/{slug}/disponibilites',
  tag: 'Intervenants',
  needsToken: true,
  pathParameters: { slug: z.string() },
} as const;
const days = { status: 200, description: 'Les jours libres à venir.', schema: rangeListSchema };

export const freeRangeOperations: readonly Operation[] = [
  {
    ...about,
    method: 'get',
    id: 'readFreeDays',
    summary: 'Lire les jours libres d’un intervenant',
    description: 'Entre professionnels, et pour l’intervenant lui-même.',
    answer: days,
    refusals: [401, 404],
  },
  {
    ...about,
    method: 'post',
    id: 'addFreeDays',
    summary: 'Dire des jours libres',
    description: 'Par l’intervenant seul, avec le compte qui tient son profil.',
    body: z.object(freeRangeFields),
    answer: { ...days, status: 201 },
    refusals: [400, 401, 403, 404, 413, 422],
  },
  {
    ...about,
    method: 'delete',
    path: '/api/v1/intervenants/{slug}/disponibilites/{rangeId}',
    pathParameters: { ...about.pathParameters, rangeId: z.uuid() },
    id: 'removeFreeDays',
    summary: 'Retirer des jours libres',
    answer: days,
    refusals: [400, 401, 403, 404, 422],
  },
];
