import { Link } from '@remix-run/react';

import type { PlaceView, SecondLayer } from '#app/map/map-types.ts';
import { Button, IconButton } from '#app/ui/button.tsx';
import { formatCount } from '#app/ui/format.ts';

import { type Chosen, choosePlace } from './chosen.ts';
import { placeLooks } from './place-looks.ts';
import type { MapViewState } from './use-map-view.ts';

type PlaceListProps = {
  layer: SecondLayer;
  places: PlaceView;
  view: MapViewState;
  isLive: boolean;
  chosen: Chosen | null;
  onChoose: (chosen: Chosen) => void;
};

/** The twin of a layer beside the sheets. */
export function PlaceList({ layer, places, view, isLive, chosen, onChoose }: PlaceListProps) {
  const { total, items, nextPage } = places;
  const look = placeLooks[layer];
  const headId = `carte-${look.point}`;
  return (
    <section className="carte-biblios" aria-labelledby={headId}>
      <h3 id={headId}>{formatCount(total, ...look.words)} dans cette zone</h3>
      <ul className="lieux">
        {items.map((place) => (
          <li className="lieu-l" key={place.id}>
            <div>
              <Link to={look.addressOf(place.slug)}>{place.name}</Link>
              <p className="petit doux">{place.place}</p>
            </div>
            {isLive && (
              <IconButton
                type="button"
                icon="map-pin"
                label={`Montrer «\u00A0${place.name}\u00A0» sur la carte`}
                aria-pressed={chosen?.id === place.id}
                onClick={() => onChoose(choosePlace(layer, place, 'list'))}
              />
            )}
          </li>
        ))}
      </ul>
      {nextPage !== null &&
        (isLive ? (
          <Button
            type="button"
            variant="quiet"
            icon="plus"
            onClick={() => void view.showMore(layer)}
          >
            {look.more}
          </Button>
        ) : (
          <Link className="lien-seul" to={look.all.to}>
            {look.all.label}
          </Link>
        ))}
    </section>
  );
}
