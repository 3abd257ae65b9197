import type { LibraryMap as Drawn } from '#app/map/read-library-map.server.ts';
import { formatCount } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';

import { MapPlan } from './map-plan.tsx';

type LibraryMapProps = {
  map: Drawn;
  /** How many the search found: the list holds them all. */
  total: number;
  departements: readonly string[];
  toView: (vue: string | null) => string;
  listId: string;
};

const found = (count: number) => formatCount(count, 'bibliothèque', 'bibliothèques');

/** Where the libraries of a search are. Its marks are links; everything on it is in the list too. */
export function LibraryMap({ map, total, departements, toView, listId }: LibraryMapProps) {
  return (
    <section
      className="plan plan--biblio"
      id="carte"
      aria-label="Carte des bibliothèques"
      tabIndex={-1}
    >
      <a className="evitement evitement--local" href={`#${listId}`}>
        Passer la carte, aller à la liste
      </a>
      <MapPlan plan={map.plan} highlighted={departements} toView={toView} />
      <ul className="legende" aria-label="Légende">
        <li>
          <span className="point point--mini point--biblio">
            <Icon name="library" />
          </span>
          Bibliothèque
        </li>
        <li>
          <span className="grappe grappe--mini grappe--biblio" aria-hidden="true">
            <b>9</b>
          </span>
          Plusieurs bibliothèques
        </li>
      </ul>
      {map.shown < total && (
        <p className="petit doux" role="status">
          {found(map.shown)} dans ce cadre, sur {total}. La liste les contient toutes.
        </p>
      )}
    </section>
  );
}
