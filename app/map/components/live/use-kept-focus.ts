import type { Map as LeafletMap } from 'leaflet';
import { type FocusEvent, useEffect, useRef } from 'react';

/**
 * Another view may take away the mark that holds the keyboard: the map takes it then, since a page
 * without focus sends who has no mouse back to its top.
 * @returns what the element around the marks listens with.
 */
export function useKeptFocus(leaflet: LeafletMap) {
  const isHeld = useRef(false);
  // After each drawing: any may have taken the mark away.
  useEffect(() => {
    if (isHeld.current && document.activeElement === document.body)
      leaflet.getContainer().focus({ preventScroll: true });
  });
  return {
    onFocus() {
      isHeld.current = true;
    },
    /** A mark taken away leaves the focus to nobody: that is no departure. */
    onBlur({ relatedTarget }: FocusEvent) {
      if (relatedTarget) isHeld.current = false;
    },
  };
}
