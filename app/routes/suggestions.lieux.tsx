import { suggestLibraries } from '#app/libraries/suggest-libraries.server.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { suggestCommunes } from '#app/territories/suggest-communes.server.ts';

const mostOfEach = 5;

/** What the place picker of a sheet offers: libraries, then communes; the id tells which. */
export const loader = api(async (call) => {
  limitSearches(call, 'suggestion');
  const { context, url } = call;
  const words = { q: url.searchParams.get('q') ?? '', limit: mostOfEach };
  const [libraries, communes] = await Promise.all([
    suggestLibraries(context, words),
    suggestCommunes(context, words),
  ]);
  const items = [
    ...libraries.map((library) => ({
      id: `library:${library.id}`,
      label: library.displayName,
      detail: `${library.communeName} (${library.departementCode})`,
      icon: 'library',
    })),
    ...communes.map((commune) => ({
      id: `commune:${commune.code}`,
      label: `${commune.name} (${commune.departementCode})`,
      detail: ['Commune', commune.postalCodes[0]].filter(Boolean).join(', '),
      icon: 'map-pin',
    })),
  ];
  return Response.json({ items }, { headers: { 'Cache-Control': 'public, max-age=300' } });
});
