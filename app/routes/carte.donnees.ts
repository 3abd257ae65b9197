import { readMapData } from '#app/map/read-map-data.server.ts';
import { api } from '#app/platform/http.server.ts';

/** What one frame of the live map holds: the query of the list, `vue=` and `zoom=`. */
export const loader = api(({ context, url, clientAddress, house }) =>
  readMapData(context, {
    address: url.searchParams,
    clientAddress,
    searchesPerMinute: house.settings.SEARCHES_PER_MINUTE,
  }),
);
