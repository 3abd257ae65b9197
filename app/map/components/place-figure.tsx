import type { RegionDrawing } from '#app/map/read-region-drawing.server.ts';

import { Locator } from './locator.tsx';

type PlaceFigureProps = {
  drawing: RegionDrawing;
  place: { latitude: number | null; longitude: number | null; label: string } | null;
};

/** Where the place that was chosen stands; nothing while it has no point. */
export function PlaceFigure({ drawing, place }: PlaceFigureProps) {
  if (place?.latitude == null || place.longitude == null) return null;
  const { latitude, longitude, label } = place;
  return (
    <figure className="mini-plan">
      <Locator drawing={drawing} point={{ latitude, longitude }} label={label} />
      <figcaption className="petit doux">Le point suit le lieu choisi.</figcaption>
    </figure>
  );
}
