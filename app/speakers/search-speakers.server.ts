import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';

import { countSpeakers } from './internal/count-speakers.server.ts';
import { drawFacets } from './internal/draw-facets.ts';
import { findSpeakerIds, narrowing } from './internal/find-ids.server.ts';
import { readSpots } from './internal/read-spots.server.ts';
import { readSummaries } from './internal/read-summaries.server.ts';
import { resolveSpeakerSearch, type SpeakerSort } from './internal/resolve-search.server.ts';
import type { SpeakerQuery } from './speaker-query.ts';
import type { SpeakerResults } from './speaker-summary.ts';

export const speakersPerPage = 12;

type Asked = {
  query: SpeakerQuery;
  problems?: AddressProblem[];
  limit?: number;
  sort?: SpeakerSort;
  /** Where they live is told too, for a map. */
  isMapped?: boolean;
};

/**
 * Speakers who answer a search, as this actor may read them, with exact counts for each facet. What
 * cannot be understood is left aside and told in `problems`.
 */
export async function searchSpeakers(
  context: Pick<Context, 'db' | 'actor'>,
  input: Asked,
): Promise<SpeakerResults> {
  const { db } = context;
  const { limit = speakersPerPage, sort } = input;
  const [search, departements] = await Promise.all([
    resolveSpeakerSearch(context, input),
    listDepartements({ db }),
  ]);
  const { side, query, terms, words, destination } = search;
  const [counts, ids, spots] = await Promise.all([
    countSpeakers(db, search),
    findSpeakerIds(db, search, { limit, sort }),
    input.isMapped ? readSpots(db, { ...search, where: narrowing(search) }) : [],
  ]);
  return {
    query,
    problems: search.problems,
    total: counts.total,
    page: query.page,
    pageCount: Math.max(1, Math.ceil(counts.total / limit)),
    items: await readSummaries(context, ids, words.lexemes),
    facets: drawFacets(counts, query, { ...terms, departements, isFull: side === 'full' }),
    destination: destination ? { code: destination.code, name: destination.name } : null,
    spots,
    corrections: words.corrections,
    synonyms: words.synonyms,
    isProfessional: side === 'full',
  };
}
