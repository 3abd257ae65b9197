import { readMapData } from '#app/map/read-map-data.server.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';

/** What one frame of the live map holds: the query of the list, `vue=` and `zoom=`. */
export const loader = api((call) => {
  limitSearches(call);
  return readMapData(call.context, { address: call.url.searchParams });
});
