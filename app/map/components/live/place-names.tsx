import type { Map as LeafletMap } from 'leaflet';
import { createPortal } from 'react-dom';

import type { PlaceName } from '#app/map/map-types.ts';

import { usePane, useScale } from './use-pane.ts';

type PlaceNamesProps = {
  leaflet: LeafletMap;
  departements: readonly PlaceName[];
  /** Communes of the view; the départements are named while there are none. */
  places: readonly PlaceName[];
};

/** Names to find one's way by, under the marks. Who does not see them has the list. */
export function PlaceNames({ leaflet, departements, places }: PlaceNamesProps) {
  const host = usePane(leaflet, 'overlayPane');
  const { at } = useScale(leaflet);
  const isNear = places.length > 0;
  return createPortal(
    <div className={isNear ? 'noms noms--communes' : 'noms'} aria-hidden="true">
      {(isNear ? places : departements).map((place) => (
        <span key={`${place.name} ${place.latitude}`} style={at(place)}>
          {place.name}
        </span>
      ))}
    </div>,
    host,
  );
}
