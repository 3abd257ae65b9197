import { refuseProblems } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';

import { parseSearchQuery } from './query.ts';
import { writeSearchQuery } from './search-query.ts';
import { searchSheets } from './search-sheets.server.ts';

/**
 * A page of a search as the API says it.
 * @param address the query of `/fiches`.
 * @throws {BadRequest} naming the first value that cannot be understood.
 */
export async function answerSearch(context: Context, address: URLSearchParams) {
  const results = await searchSheets(context, parseSearchQuery(address));
  refuseProblems(results.problems);
  const next =
    results.page < results.pageCount
      ? `${context.appUrl}/api/v1/fiches?${writeSearchQuery({ ...results.query, page: results.page + 1 }).toString()}`
      : null;
  return {
    total: results.total,
    facets: Object.fromEntries(
      Object.entries(results.facets).map(([name, values]) => [
        name,
        values.map(({ value, label, count }) => ({ value, label, count })),
      ]),
    ),
    items: results.items.map((item) => ({
      id: item.id,
      slug: item.slug,
      url: `${context.appUrl}/fiches/${item.slug}`,
      title: item.title,
      summary: item.summary,
      kind: item.kind,
      state: item.state,
      themes: item.themes.map(({ slug, label }) => ({ slug, label })),
      audiences: item.audiences.map(({ slug, label }) => ({ slug, label })),
      carrierName: item.carrierName,
      placeLabel: item.placeLabel,
      communeCode: item.communeCode,
      departementCode: item.departementCode,
      intercommunalityCode: item.intercommunalityCode,
      point: item.point,
      startsOn: item.startsOn,
      endsOn: item.endsOn,
      budgetBracket: item.budgetBracket,
      budgetInCents: item.budgetInCents,
      replayCount: item.replayCount,
      distanceInKm: item.distanceInKm,
      firstPublishedAt: item.firstPublishedAt,
      publishedAt: item.publishedAt,
    })),
    next,
  };
}
