import { type ComponentType, useEffect, useState } from 'react';

import type { LiveMapProps } from './live-map-props.ts';

type Live = { Map: ComponentType<LiveMapProps> };

/**
 * The live map, once its code has come. It is asked for in the browser and on this page only: leaflet
 * needs a window. When it cannot come, the drawn map stays, and still works.
 */
export function useLiveMap(): Live | null {
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    let isGone = false;
    const enliven = async () => {
      try {
        const { LiveMap } = await import('./live/live-map.tsx');
        if (!isGone) setLive({ Map: LiveMap });
      } catch (error) {
        // For who looks at the console; the reader has a map that works.
        reportError(error);
      }
    };
    void enliven();
    return () => {
      isGone = true;
    };
  }, []);
  return live;
}
