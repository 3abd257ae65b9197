import L from 'leaflet';
import { type RefObject, useEffect, useRef, useState } from 'react';

import type { Tiles } from '#app/map/components/live-map-props.ts';
import { type Bounds, farthestZoom, formatView, nearestZoom } from '#app/map/view.ts';

export const toLatLngBounds = ({ west, south, east, north }: Bounds) =>
  L.latLngBounds([south, west], [north, east]);

function boundsOf(leaflet: L.Map): Bounds {
  const bounds = leaflet.getBounds();
  return {
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
  };
}

/** Whether this reader asked for less movement, of their system or of « Confort de lecture ». */
export const isCalm = () =>
  document.documentElement.dataset.mouvement === 'reduit' ||
  window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Moves at once: leaflet knows no such setting for the arrow keys. */
class CalmMap extends L.Map {
  override panBy(offset: L.PointExpression, options?: L.PanOptions): this {
    return super.panBy(offset, { ...options, animate: false });
  }
}

/** Far enough for every département overseas, and no second Earth beside the first. */
const world = L.latLngBounds([-60, -175], [80, 175]);

function makeMap(element: HTMLElement, bounds: Bounds, tiles: Tiles | null): L.Map {
  const calm = isCalm();
  const options: L.MapOptions = {
    zoomControl: false,
    attributionControl: tiles !== null,
    // Pictures are made for whole levels; lines can be drawn at any.
    zoomSnap: tiles ? 1 : 0,
    minZoom: farthestZoom,
    maxZoom: nearestZoom,
    maxBounds: world,
    maxBoundsViscosity: 1,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
    inertia: !calm,
    scrollWheelZoom: false,
  };
  const leaflet = calm ? new CalmMap(element, options) : new L.Map(element, options);
  if (tiles) {
    leaflet.attributionControl.setPrefix(false);
    // The drawn ground stays until the first picture is there, and for good where none comes.
    L.tileLayer(tiles.url, { attribution: tiles.attribution })
      .once('tileload', () => element.classList.add('plan__vif--tuiles'))
      .addTo(leaflet);
  }
  L.control.scale({ imperial: false, position: 'bottomright' }).addTo(leaflet);
  // The wheel scrolls the page until somebody has taken hold of the map.
  L.DomEvent.on(element, 'mousedown', () => leaflet.scrollWheelZoom.enable());
  L.DomEvent.on(element, 'mouseleave', () => leaflet.scrollWheelZoom.disable());
  leaflet.fitBounds(toLatLngBounds(bounds), { animate: false });
  L.DomEvent.on(element, 'keydown', (event) => zoomByKey(leaflet, event as KeyboardEvent));
  return leaflet;
}

/** On a mark too, + and − change the scale; on the map itself leaflet hears them. */
function zoomByKey(leaflet: L.Map, { target, key }: KeyboardEvent) {
  if (target === leaflet.getContainer()) return;
  if (key === '+' || key === '=') leaflet.zoomIn();
  else if (key === '-') leaflet.zoomOut();
}

/**
 * A leaflet map in this element, for as long as it is on the page.
 * @param bounds what it shows; when they change, it goes there without a word.
 * @param onLook where it stopped; `isMoved` when it was not told to.
 */
export function useLeaflet(
  element: RefObject<HTMLElement>,
  bounds: Bounds,
  tiles: Tiles | null,
  onLook: (frame: { bounds: Bounds; zoom: number }, isMoved: boolean) => void,
): L.Map | null {
  const [leaflet, setLeaflet] = useState<L.Map | null>(null);
  const latest = useRef(onLook);
  useEffect(() => {
    latest.current = onLook;
  }, [onLook]);
  const atFirst = useRef({ bounds, tiles });

  useEffect(() => {
    if (!element.current) return undefined;
    const made = makeMap(element.current, atFirst.current.bounds, atFirst.current.tiles);
    setLeaflet(made);
    return () => {
      made.remove();
      setLeaflet(null);
    };
  }, [element]);

  useEffect(() => {
    if (!leaflet) return undefined;
    const told = () =>
      latest.current({ bounds: boundsOf(leaflet), zoom: leaflet.getZoom() }, false);
    let isMoved = false;
    const start = () => {
      isMoved = true;
    };
    // A new size of the window also ends in « moveend », without a start.
    const stop = () => {
      if (isMoved) latest.current({ bounds: boundsOf(leaflet), zoom: leaflet.getZoom() }, true);
      else told();
      isMoved = false;
    };
    // A frame that went through the address and back is the same: the map need not stir.
    const isElsewhere = formatView(boundsOf(leaflet)) !== formatView(bounds);
    if (isElsewhere) leaflet.fitBounds(toLatLngBounds(bounds), { animate: false });
    told();
    leaflet.on('movestart zoomstart', start).on('moveend', stop);
    return () => {
      leaflet.off('movestart zoomstart', start).off('moveend', stop);
    };
  }, [leaflet, bounds]);

  return leaflet;
}
