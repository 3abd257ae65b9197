import { useState } from 'react';

import { mapAddressOf } from '#app/map/map-address.ts';
import type { Group, MapSheet } from '#app/map/map-types.ts';
import type { MapPage } from '#app/map/read-map-page.server.ts';
import { mapAddress, searchAddress } from '#app/search/addresses.ts';
import { SearchNotices } from '#app/search/components/search-notices.tsx';
import { Toggle } from '#app/ui/toggle.tsx';

import type { Chosen } from './chosen.ts';
import type { Tiles } from './live-map-props.ts';
import { MapBar } from './map-bar.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapList } from './map-list.tsx';
import { MapPlan } from './map-plan.tsx';
import { useLiveMap } from './use-live-map.ts';
import { useMapView } from './use-map-view.ts';

/** The map of a search and its list. Without scripts the map is a drawing whose marks are links. */
export function MapPageView({ map, tiles }: { map: MapPage; tiles: Tiles | null }) {
  const live = useLiveMap();
  const view = useMapView(map);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [lit, setLit] = useState<MapSheet | null>(null);
  const [pointed, setPointed] = useState<MapSheet | Group | null>(null);
  const { results, search, layers } = map;
  const listed = { ...results.query, page: 1 };
  const addressOf = (vue: string | null, page?: number) =>
    mapAddressOf({ search, layers, vue, page });
  return (
    <div className="conteneur carte-page">
      <div className="carte-tete">
        <h1 className="h1-page">Carte des projets</h1>
        <Toggle
          label="Affichage"
          views={[
            { to: searchAddress(listed), label: 'Liste', icon: 'list' },
            { to: addressOf(view.vue), label: 'Carte', icon: 'map', current: true },
            { to: searchAddress(listed, 'tableau'), label: 'Tableau', icon: 'table-2' },
          ]}
        />
      </div>
      <SearchNotices results={results} addressOf={mapAddress} />
      <MapBar map={map} vue={view.vue} />
      <div className="carte-deux">
        <section className="plan" id="carte" aria-label="Carte" tabIndex={-1}>
          <a className="evitement evitement--local" href="#liste">
            Passer la carte, aller à la liste
          </a>
          {live ? (
            <live.Map
              map={map}
              tiles={tiles}
              view={view}
              chosen={chosen}
              onChoose={setChosen}
              lit={lit}
              onPoint={setPointed}
            />
          ) : (
            <MapPlan plan={map.plan} highlighted={results.query.departements} toView={addressOf} />
          )}
          <MapLegend layers={layers} />
        </section>
        <MapList
          map={map}
          view={view}
          isLive={live !== null}
          chosen={chosen}
          onChoose={setChosen}
          pointed={pointed}
          onLit={setLit}
          addressOf={addressOf}
        />
      </div>
    </div>
  );
}
