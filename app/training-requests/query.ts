import { z } from 'zod';

import { readAddress } from '#app/platform/address.ts';
import { sessionParameters } from '#app/trainings/query.ts';

import type { RequestQuery } from './request-query.ts';
import { requestSorts, requestSortSlugs } from './vocabulary.ts';

const { theme, dept, commune, rayon, lieu, page } = sessionParameters;
const sortSlugs = Object.values(requestSortSlugs) as [string, ...string[]];

/** What each name of the address of `/formations/demandes` and of its API may hold. */
export const requestParameters = {
  theme,
  dept: dept.describe('Département de qui demande\u00A0; répétable.'),
  commune: commune.describe('Commune de qui demande\u00A0; répétable, sauf avec un rayon.'),
  rayon,
  lieu,
  tri: z
    .enum(sortSlugs, { error: `Choisissez parmi\u00A0: ${sortSlugs.join(', ')}.` })
    .describe('Les plus demandées d’abord, les plus récentes, les plus proches.'),
  page,
} as const;
export const repeatableRequestParameters = ['theme', 'dept', 'commune'] as const;

/** Reads the address of a search among requests; what is not understood is told in `problems`. */
export function parseRequestQuery(address: URLSearchParams) {
  const { given, problems } = readAddress(address, requestParameters, repeatableRequestParameters);
  const query: RequestQuery = {
    themes: given.theme ?? [],
    departements: given.dept ?? [],
    communes: given.commune ?? [],
    radiusInKm: given.rayon?.[0] ?? null,
    place: given.commune?.length ? '' : (given.lieu?.[0] ?? ''),
    sort: requestSorts.find((sort) => requestSortSlugs[sort] === given.tri?.[0]) ?? 'support',
    page: given.page?.[0] ?? 1,
  };
  if (query.radiusInKm && query.communes.length !== 1 && !query.place) {
    const message = 'Un rayon se compte autour d’une commune, et d’une seule.';
    // The form sends its slider along with an empty place: nobody asked for anything.
    if (given.lieu === undefined || query.communes.length > 1)
      problems.push({ name: 'rayon', value: String(query.radiusInKm), message });
    query.radiusInKm = null;
  }
  return { query, problems };
}
