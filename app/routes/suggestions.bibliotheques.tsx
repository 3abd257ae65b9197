import { suggestLibraries } from '#app/libraries/suggest-libraries.server.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';

/** What the library picker offers while somebody types: `{ items: { id, label, detail }[] }`. */
export const loader = api(async (call) => {
  limitSearches(call, 'suggestion');
  const { context, url } = call;
  const found = await suggestLibraries(context, {
    q: url.searchParams.get('q') ?? '',
    departements: url.searchParams.getAll('dept'),
  });
  const items = found.map((library) => ({
    id: library.id,
    label: library.displayName,
    detail: [library.postalCode, `${library.communeName} (${library.departementCode})`]
      .filter(Boolean)
      .join(' '),
  }));
  return Response.json({ items }, { headers: { 'Cache-Control': 'public, max-age=300' } });
});
