import { Link } from '@remix-run/react';

import type { LibraryView } from '#app/map/map-types.ts';
import { Button, IconButton } from '#app/ui/button.tsx';
import { formatCount } from '#app/ui/format.ts';

import { type Chosen, chooseLibrary } from './chosen.ts';
import type { MapViewState } from './use-map-view.ts';

type LibraryListProps = {
  libraries: LibraryView;
  view: MapViewState;
  isLive: boolean;
  chosen: Chosen | null;
  onChoose: (chosen: Chosen) => void;
};

/** The twin of the second layer. */
export function LibraryList({ libraries, view, isLive, chosen, onChoose }: LibraryListProps) {
  const { total, items, nextPage } = libraries;
  return (
    <section className="carte-biblios" aria-labelledby="carte-biblios">
      <h3 id="carte-biblios">
        {formatCount(total, 'bibliothèque', 'bibliothèques')} dans cette zone
      </h3>
      <ul className="lieux">
        {items.map((library) => (
          <li className="lieu-l" key={library.id}>
            <div>
              <Link to={`/bibliotheques/${library.slug}`}>{library.name}</Link>
              <p className="petit doux">{library.place}</p>
            </div>
            {isLive && (
              <IconButton
                type="button"
                icon="map-pin"
                label={`Montrer «\u00A0${library.name}\u00A0» sur la carte`}
                aria-pressed={chosen?.id === library.id}
                onClick={() => onChoose(chooseLibrary(library, 'list'))}
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
            onClick={() => void view.showMore('libraries')}
          >
            Afficher la suite des bibliothèques
          </Button>
        ) : (
          <Link className="lien-seul" to="/bibliotheques">
            Toutes les bibliothèques
          </Link>
        ))}
    </section>
  );
}
