import { z } from 'zod';

import type { Operation } from '#app/platform/openapi.ts';

import { sessionAddress } from './addresses.ts';
import { repeatableSessionParameters, sessionParameters } from './query.ts';
import type { SessionResults, SessionSummary } from './session-summary.ts';
import { sittingSchema, toSittingAnswer } from './sitting-schema.ts';
import { sessionStates } from './vocabulary.ts';

/** What `/api/v1/formations` answers: the shape that the OpenAPI document shows. */

const named = z.object({ slug: z.string(), label: z.string() }).strict();
const organiser = z.object({ slug: z.string(), name: z.string() }).strict();
const choices = z.array(
  z
    .object({
      value: z.string(),
      label: z.string(),
      count: z.number().int(),
      isSelected: z.boolean(),
    })
    .strict(),
);

const sessionSchema = z
  .object({
    id: z.uuid(),
    url: z.url().describe('Page de la formation, à cette session.'),
    state: z.enum(sessionStates),
    training: z
      .object({
        slug: z.string(),
        title: z.string(),
        summary: z.string(),
        theme: named,
        organiser,
      })
      .strict(),
    startsAt: z.iso.datetime().nullable(),
    endsAt: z.iso.datetime().nullable(),
    isRemote: z.boolean(),
    quota: z.number().int(),
    placesLeft: z.number().int(),
    departementCodes: z.array(z.string()).describe('Vide\u00A0: toute la région.'),
    registrationOpensOn: z.iso.date(),
    registrationClosesOn: z.iso.date(),
    cost: z
      .object({ amountInCents: z.number().int(), note: z.string() })
      .strict()
      .nullable()
      .describe('Entre professionnels\u00A0: nul sans jeton.'),
    sittings: z.array(sittingSchema),
  })
  .strict();

const sessionListSchema = z
  .object({
    total: z.number().int(),
    facets: z.object({ theme: choices, dept: choices, organisateur: choices }).strict(),
    items: z.array(sessionSchema),
    next: z.url().nullable().describe('Page suivante.'),
  })
  .strict();

function toItem(item: SessionSummary, appUrl: string): z.infer<typeof sessionSchema> {
  const { id, state, training, startsAt, endsAt, isRemote, quota, placesLeft, terms } = item;
  return {
    id,
    url: appUrl + sessionAddress(training.slug, id),
    state,
    training,
    startsAt,
    endsAt,
    isRemote,
    quota,
    placesLeft,
    departementCodes: item.departementCodes,
    registrationOpensOn: item.registrationOpensOn,
    registrationClosesOn: item.registrationClosesOn,
    cost: terms && { amountInCents: terms.costInCents, note: terms.costNote },
    sittings: item.sittings.map(toSittingAnswer),
  };
}

/** @param address of a page of the same search, by its number. */
export function toSessionListAnswer(
  results: SessionResults,
  appUrl: string,
  address: (page: number) => string,
): z.infer<typeof sessionListSchema> {
  return {
    total: results.total,
    facets: results.facets,
    items: results.items.map((item) => toItem(item, appUrl)),
    next: results.page < results.pageCount ? address(results.page + 1) : null,
  };
}

export const trainingOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/formations',
    id: 'searchTrainingSessions',
    tag: 'Formations',
    summary: 'Chercher une session de formation',
    description: 'La même recherche que la page /formations, les prochaines d’abord.',
    needsToken: false,
    query: sessionParameters,
    repeatable: repeatableSessionParameters,
    answer: { status: 200, description: 'Une page de sessions.', schema: sessionListSchema },
    refusals: [400, 429],
  },
];
