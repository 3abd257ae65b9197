import { mapAddressOf, isSamePlace, libraryLayer } from '#app/map/map-address.ts';
import type { MapPage } from '#app/map/read-map-page.server.ts';
import { ActiveFilters } from '#app/search/components/results-head.tsx';
import { usualRadiusInKm } from '#app/search/components/place-filter.tsx';
import { writeSearchQuery } from '#app/search/search-query.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { ChoicePill } from '#app/ui/pill.tsx';

import { filterFormId, MapFilters } from './map-filters.tsx';

/** What narrows the map, what it shows besides, and the way home. */
export function MapBar({ map, vue }: { map: MapPage; vue: string | null }) {
  const { results, search, hasLibraries, ownCommune } = map;
  const now = new URLSearchParams(search);
  return (
    <div className="carte-barre">
      <MapFilters map={map} vue={vue} />
      <ActiveFilters
        results={results}
        addressOf={(query) => {
          const asked = writeSearchQuery({ ...query, page: 1, sort: null });
          const kept = isSamePlace(asked, now) ? vue : null;
          return mapAddressOf({ search: asked.toString(), hasLibraries, vue: kept });
        }}
      />
      <ChoicePill
        form={filterFormId}
        name="couche"
        value={libraryLayer}
        label="Bibliothèques"
        defaultChecked={hasLibraries}
      />
      {ownCommune && (
        <LinkButton
          variant="outline"
          icon="locate"
          className="carte-moi"
          to={mapAddressOf({ search: aroundOwn(results.query, ownCommune), hasLibraries })}
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
