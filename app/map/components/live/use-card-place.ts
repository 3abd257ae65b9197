import type { Map as LeafletMap } from 'leaflet';
import { type RefObject, useEffect } from 'react';

import { isCalm } from './use-leaflet.ts';

/** Room kept between the card and the edges of the map, in pixels. */
const margin = 8;
/** From the left of the card to its tip. */
const tip = 24;

/**
 * Keeps a card beside its point while the map moves, and moves the map once so that it is seen whole.
 * On a narrow screen the style puts the card under the map, and this changes nothing.
 */
export function useCardPlace(
  card: RefObject<HTMLElement>,
  leaflet: LeafletMap,
  { latitude, longitude }: { latitude: number; longitude: number },
): void {
  useEffect(() => {
    const element = card.current;
    if (!element) return undefined;
    const place = () => {
      const { x, y } = leaflet.latLngToContainerPoint([latitude, longitude]);
      const size = leaflet.getSize();
      const left = Math.min(Math.max(margin, x - tip), size.x - element.offsetWidth - margin);
      element.style.setProperty('--x', `${left}px`);
      element.style.setProperty('--y', `${y}px`);
      element.style.setProperty('--pointe', `${x - left}px`);
      const isSeen = x > 0 && x < size.x && y > 0 && y < size.y;
      element.classList.toggle('bulle--hors', !isSeen);
    };
    place();
    if (getComputedStyle(element).position === 'absolute') {
      leaflet.panInside([latitude, longitude], {
        paddingTopLeft: [tip + margin, element.offsetHeight + 48],
        paddingBottomRight: [tip + margin, 40],
        animate: !isCalm(),
      });
    }
    leaflet.on('move zoom viewreset resize', place);
    return () => {
      leaflet.off('move zoom viewreset resize', place);
    };
  }, [card, leaflet, latitude, longitude]);
}
