import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useRef } from 'react';

import type { Chosen } from '#app/map/components/chosen.ts';
import type { MapData } from '#app/map/map-types.ts';

import { isCalm } from './use-leaflet.ts';

/** Near enough to tell a commune from its neighbours. */
const communeZoom = 12;

/** Brings what was chosen in the list into view, near enough for its mark to stand alone. */
export function useGoTo(leaflet: LeafletMap | null, chosen: Chosen | null, data: MapData): void {
  const latest = useRef(data);
  useEffect(() => {
    latest.current = data;
  }, [data]);
  useEffect(() => {
    if (!leaflet || !chosen || chosen.kind === 'group' || chosen.from === 'map') return;
    const { latitude, longitude } = chosen.at;
    const { sheets, libraries, speakers } = latest.current;
    const alone = [...sheets.singles, ...(libraries?.singles ?? []), ...(speakers?.singles ?? [])];
    const isSeen =
      leaflet.getBounds().contains([latitude, longitude]) &&
      alone.some(({ id }) => id === chosen.id);
    if (isSeen) return;
    leaflet.setView([latitude, longitude], Math.max(communeZoom, leaflet.getZoom()), {
      animate: !isCalm(),
    });
  }, [leaflet, chosen]);
}
