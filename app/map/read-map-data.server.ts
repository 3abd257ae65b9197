import { refuseProblems } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { matchSheets } from '#app/search/match-sheets.server.ts';
import { parseSearchQuery } from '#app/search/query.ts';

import { readMapAddress } from './inputs.ts';
import type { MapData } from './map-types.ts';
import { readMapView } from './read-map-view.server.ts';

/**
 * What the live map asks each time it has moved: the query of a search, a frame (`vue=`, in degrees)
 * and a zoom. Visitors match and are told the public part alone.
 * @throws {BadRequest} with a sentence for what cannot be understood or is not for this reader.
 */
export async function readMapData(
  context: Context,
  { address }: { address: URLSearchParams },
): Promise<MapData> {
  const { search, frame, zoom, layers, problems } = readMapAddress(address);
  const found = await matchSheets(context, parseSearchQuery(search));
  refuseProblems([...problems, ...found.problems]);
  if (!frame || zoom === null)
    throw new BadRequest('Dites le cadre de la carte (vue=) et son niveau (zoom=).');
  return readMapView(
    context,
    found,
    { bounds: frame, zoom, page: found.query.page },
    { layers, departements: found.query.departements },
  );
}
