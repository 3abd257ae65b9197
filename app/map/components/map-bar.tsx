import { mapAddressOf, isSamePlace, layerSlugs } from '#app/map/map-address.ts';
import { secondLayers } from '#app/map/map-types.ts';
import type { MapPage } from '#app/map/read-map-page.server.ts';
import { ActiveFilters } from '#app/search/components/results-head.tsx';
import { usualRadiusInKm } from '#app/ui/radius-field.tsx';
import { writeSearchQuery } from '#app/search/search-query.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ChoicePill } from '#app/ui/pill.tsx';

import { filterFormId, MapFilters } from './map-filters.tsx';
import { placeLooks } from './place-looks.ts';

/** What narrows the map, what it shows besides, and the way home. */
export function MapBar({ map, vue }: { map: MapPage; vue: string | null }) {
  const { results, search, layers, ownCommune } = map;
  const now = new URLSearchParams(search);
  return (
    <div className="carte-barre">
      <MapFilters map={map} vue={vue} />
      <ActiveFilters
        results={results}
        addressOf={(query) => {
          const asked = writeSearchQuery({ ...query, page: 1, sort: null });
          const kept = isSamePlace(asked, now) ? vue : null;
          return mapAddressOf({ search: asked.toString(), layers, vue: kept });
        }}
      />
      {secondLayers.map((layer) => (
        <ChoicePill
          key={layer}
          form={filterFormId}
          name="couche"
          value={layerSlugs[layer]}
          label={placeLooks[layer].label}
          defaultChecked={layers.includes(layer)}
        />
      ))}
      {ownCommune && (
        <LinkButton
          variant="outline"
          icon="locate"
          className="carte-moi"
          to={mapAddressOf({ search: aroundOwn(results.query, ownCommune), layers })}
          preventScrollReset
        >
          Autour de ma bibliothèque
        </LinkButton>
      )}
    </div>
  );
}

/** The same search, around the commune of the reader's library. */
function aroundOwn(query: MapPage['results']['query'], commune: string): string {
  return writeSearchQuery({
    ...query,
    departements: [],
    intercommunalities: [],
    commune,
    radiusInKm: usualRadiusInKm,
    page: 1,
    sort: null,
  }).toString();
}
