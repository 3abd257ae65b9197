import { z } from 'zod';

import { libraryAddress } from '#app/libraries/addresses.ts';
import type { Operation } from '#app/platform/openapi.ts';
import { trainingAudiences } from '#app/trainings/vocabulary.ts';

import { requestAddress } from './addresses.ts';
import { askFields, secondFields } from './inputs.ts';
import { repeatableRequestParameters, requestParameters } from './query.ts';
import type { RequestPage } from './read-request.server.ts';
import type { RequestResults } from './request-results.ts';
import { requestFormats, requestStates } from './vocabulary.ts';

/** What `/api/v1/formations/demandes` answers. */

const named = z.object({ slug: z.string(), label: z.string() });
const choices = z.array(
  z.object({
    value: z.string(),
    label: z.string(),
    count: z.number().int(),
    isSelected: z.boolean(),
  }),
);
const requestSchema = z.object({
  id: z.uuid(),
  url: z.url(),
  title: z.string().describe('Ce que la bibliothèque voudrait apprendre.'),
  reason: z.string(),
  theme: named,
  audience: z.enum(trainingAudiences),
  format: z.enum(requestFormats),
  period: z.string(),
  state: z.enum(requestStates).describe('«\u00A0answered\u00A0»\u00A0: une session y répond.'),
  isPrepared: z.boolean().describe('Une session se prépare.'),
  createdAt: z.iso.datetime(),
  openUntil: z.iso.date(),
  library: z.object({ name: z.string(), url: z.url() }),
  departement: z.object({ code: z.string(), name: z.string() }),
  people: z.number().int().describe('Combien de personnes viendraient.'),
  libraryCount: z.number().int(),
  mine: z
    .number()
    .int()
    .nullable()
    .describe('De ma bibliothèque\u00A0; nul si elle ne demande pas.'),
});
const listSchema = z.object({
  total: z.number().int(),
  facets: z.object({ theme: choices, dept: choices }),
  items: z.array(requestSchema),
  places: z
    .array(z.object({ code: z.string(), name: z.string(), people: z.number().int() }))
    .describe('Où la demande se rassemble, par commune.'),
  next: z.url().nullable(),
});
const pageSchema = requestSchema.extend({
  supports: z.array(z.object({ name: z.string(), url: z.url(), people: z.number().int() })),
  session: z.url().nullable().describe('La première session annoncée qui y répond.'),
  sessions: z.array(z.url()).describe('Toutes les sessions annoncées qui y répondent.'),
});

type Said = Omit<RequestPage['request'], 'distanceInKm'>;
const toItem = ({ library, ...request }: Said, appUrl: string) => ({
  ...request,
  url: appUrl + requestAddress(request.id),
  library: { name: library.name, url: appUrl + libraryAddress(library.slug) },
});

/** A page of open requests, and where those who ask are. */
export function toRequestListAnswer(
  results: RequestResults,
  appUrl: string,
  address: (page: number) => string,
) {
  return listSchema.parse({
    total: results.total,
    facets: results.facets,
    items: results.items.map((item) => toItem(item, appUrl)),
    places: results.spots.map(({ code, name, count }) => ({ code, name, people: count })),
    next: results.page < results.pageCount ? address(results.page + 1) : null,
  });
}

/** One request, the libraries that ask, the session that answers. */
export function toRequestAnswer({ request, supports, answers }: RequestPage, appUrl: string) {
  const sessions = answers.flatMap(({ isPrepared, address }) =>
    !isPrepared && address ? appUrl + address : [],
  );
  return pageSchema.parse({
    ...toItem(request, appUrl),
    supports: supports.map(({ slug, name, people }) => ({
      name,
      people,
      url: appUrl + libraryAddress(slug),
    })),
    session: sessions[0] ?? null,
    sessions,
  });
}

const tag = 'Demandes de formation';
const pathParameters = { id: z.uuid() };
const one = { status: 200, description: 'La demande.', schema: pageSchema };

export const requestOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/formations/demandes',
    id: 'searchTrainingRequests',
    tag,
    summary: 'Chercher une demande de formation ouverte',
    description: 'Entre professionnels.',
    needsToken: true,
    query: requestParameters,
    repeatable: repeatableRequestParameters,
    answer: { status: 200, description: 'Une page de demandes.', schema: listSchema },
    refusals: [400, 401, 404, 429],
  },
  {
    method: 'post',
    path: '/api/v1/formations/demandes',
    id: 'askForTraining',
    tag,
    summary: 'Demander une formation',
    description:
      '«\u00A0clientKey\u00A0»\u00A0: envoyée deux fois, la demande ne paraît qu’une fois.',
    needsToken: true,
    body: z.object(askFields),
    answer: { ...one, status: 201 },
    refusals: [400, 401, 403, 404, 413, 422],
  },
  {
    method: 'get',
    path: '/api/v1/formations/demandes/{id}',
    id: 'readTrainingRequest',
    tag,
    summary: 'Lire une demande, et qui l’appuie',
    needsToken: true,
    pathParameters,
    answer: one,
    refusals: [401, 404],
  },
  {
    method: 'put',
    path: '/api/v1/formations/demandes/{id}/appui',
    id: 'secondTrainingRequest',
    tag,
    summary: 'Appuyer une demande pour ma bibliothèque, ou changer le nombre',
    needsToken: true,
    pathParameters,
    body: z.object(secondFields),
    answer: one,
    refusals: [400, 401, 403, 404, 409, 413, 422],
  },
  {
    method: 'delete',
    path: '/api/v1/formations/demandes/{id}/appui',
    id: 'takeBackSecond',
    tag,
    summary: 'Ne plus appuyer une demande',
    needsToken: true,
    pathParameters,
    answer: one,
    refusals: [400, 401, 403, 404, 409],
  },
];
