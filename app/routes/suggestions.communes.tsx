import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { suggestCommunes } from '#app/territories/suggest-communes.server.ts';

/** What the commune picker offers while somebody types; the id is the INSEE code. */
export const loader = api(async (call) => {
  limitSearches(call, 'suggestion');
  const { context, url } = call;
  const found = await suggestCommunes(context, {
    q: url.searchParams.get('q') ?? '',
    departements: url.searchParams.getAll('dept'),
  });
  const items = found.map((commune) => ({
    id: commune.code,
    label: `${commune.name} (${commune.departementCode})`,
    detail: [commune.postalCodes[0], commune.departementName].filter(Boolean).join(', '),
  }));
  return Response.json({ items }, { headers: { 'Cache-Control': 'public, max-age=300' } });
});
