import { visitor } from '#app/platform/actor.ts';
import { refuseProblems } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sheetKindLabels } from '#app/sheets/vocabulary.ts';

import type { Feed, FeedEntry } from './feeds/feed.ts';
import { findIds } from './internal/find-ids.server.ts';
import { readSummaries } from './internal/read-summaries.server.ts';
import { parseSearchQuery } from './query.ts';
import { writeSearchQuery } from './search-query.ts';
import { resolveSearch } from './resolve-search.server.ts';

/** Sheets in a feed that announces what is new. */
export const newestInFeed = 50;
/** Sheets in a feed that exports a search: far above any real one, so that it stays bounded. */
export const mostInExport = 20_000;

/**
 * A search as a feed: always what a visitor may read, whoever asks. What announces news is sorted
 * by date unless the address says otherwise.
 * @param input `address`: the query of `/fiches`; `limit`: how many sheets.
 * @throws {BadRequest} naming the first value that cannot be understood.
 */
export async function readFeed(
  context: Context,
  { address, limit }: { address: URLSearchParams; limit: number },
): Promise<Feed> {
  const { query, problems } = parseSearchQuery(address);
  const asked = { ...query, sort: query.sort ?? ('recent' as const) };
  const search = await resolveSearch({ ...context, actor: visitor }, asked, problems);
  refuseProblems(search.problems);
  const offset = (search.query.page - 1) * limit;
  const ids = await findIds(context.db, search, { offset, limit, registerSize: 0 });
  const summaries = await readSummaries(context.db, search, ids);
  return {
    title: query.words ? `Fiches projet\u00A0: ${query.words}` : 'Fiches projet',
    appUrl: context.appUrl,
    query: writeSearchQuery(query).toString(),
    entries: summaries.map(
      ({ kind, themes, audiences, point, firstPublishedAt, publishedAt, ...rest }): FeedEntry => ({
        ...rest,
        kind: kind && sheetKindLabels[kind],
        themes: themes.map(({ label }) => label),
        audiences: audiences.map(({ label }) => label),
        latitude: point?.latitude ?? null,
        longitude: point?.longitude ?? null,
        firstPublishedAt: new Date(firstPublishedAt),
        publishedAt: new Date(publishedAt),
      }),
    ),
  };
}
