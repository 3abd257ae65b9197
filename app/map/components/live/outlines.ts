import type { FeatureCollection, MultiPolygon } from 'geojson';
import L from 'leaflet';
import { useEffect } from 'react';

type Outlines = FeatureCollection<MultiPolygon, { code: string }>;

async function readOutlines(codes: readonly string[]): Promise<Outlines> {
  const asked = new URLSearchParams(codes.map((code) => ['dept', code]));
  const answer = await fetch(`/contours/departements.geojson?${asked.toString()}`);
  return (await answer.json()) as Outlines;
}

/**
 * Draws the outlines of départements, from our own server; those of the search are brought out. The
 * map still tells where things are when they cannot come: its list does.
 */
export function useOutlines(
  leaflet: L.Map | null,
  codes: readonly string[],
  highlighted: readonly string[],
): void {
  const wanted = codes.join();
  const on = highlighted.join();
  useEffect(() => {
    if (!leaflet) return undefined;
    let isGone = false;
    // Wider than the view: a short move shows no blank.
    const renderer = L.svg({ padding: 1 });
    const layer = L.geoJSON<{ code: string }>(undefined, {
      interactive: false,
      style: (feature) => ({
        renderer,
        className: on.split(',').includes(feature?.properties.code ?? '')
          ? 'contour contour--on'
          : 'contour',
      }),
    }).addTo(leaflet);
    const draw = async () => {
      try {
        const outlines = await readOutlines(wanted.split(','));
        if (!isGone) layer.addData(outlines);
      } catch (error) {
        // For who looks at the console: the marks and the list say as much without the lines.
        reportError(error);
      }
    };
    void draw();
    return () => {
      isGone = true;
      layer.remove();
    };
  }, [leaflet, wanted, on]);
}
