import L from 'leaflet';
import { useEffect, useReducer, useState } from 'react';

/**
 * A place among the layers of the map where React draws: what is in it moves with the map. Its own
 * clicks do not move the map.
 * @param name a pane of leaflet.
 */
export function usePane(leaflet: L.Map, name: 'overlayPane' | 'markerPane'): HTMLElement {
  const [host] = useState(() => L.DomUtil.create('div'));
  useEffect(() => {
    leaflet.getPane(name)?.append(host);
    L.DomEvent.disableClickPropagation(host);
    return () => host.remove();
  }, [leaflet, name, host]);
  return host;
}

/** Draws again when points of Earth have taken another place in the panes. */
export function useScale(leaflet: L.Map): { at: (point: Point) => { transform: string } } {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    leaflet.on('zoomend viewreset', redraw);
    return () => {
      leaflet.off('zoomend viewreset', redraw);
    };
  }, [leaflet]);
  return {
    at: ({ latitude, longitude }) => {
      const { x, y } = leaflet.latLngToLayerPoint([latitude, longitude]);
      return { transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` };
    },
  };
}

type Point = { latitude: number; longitude: number };
