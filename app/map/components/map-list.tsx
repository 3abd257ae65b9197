import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import type { MapPage } from '#app/map/read-map-page.server.ts';
import { type Group, type MapSheet, secondLayers } from '#app/map/map-types.ts';
import { WiderSearches } from '#app/search/components/no-results.tsx';
import { feedAddress, searchAddress } from '#app/search/addresses.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatCount } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';

import { type Chosen, holds } from './chosen.ts';
import { ListMore } from './list-more.tsx';
import { PlaceList } from './place-list.tsx';
import { SheetLine } from './sheet-line.tsx';
import type { MapViewState } from './use-map-view.ts';

type MapListProps = {
  map: MapPage;
  view: MapViewState;
  /** Whether the map moves: then buttons act on it, where links would lead elsewhere. */
  isLive: boolean;
  chosen: Chosen | null;
  onChoose: (chosen: Chosen) => void;
  /** What is pointed at on the map. */
  pointed: MapSheet | Group | null;
  onLit: (sheet: MapSheet | null) => void;
  addressOf: (vue: string | null, page?: number) => string;
};

/** The twin of the map: the same things, as a list. */
export function MapList(props: MapListProps) {
  const { map, view, isLive, chosen, pointed, addressOf } = props;
  const { items, total, nextPage } = view.data.sheets;
  const isOn = (sheet: MapSheet) =>
    chosen?.id === sheet.id ||
    (pointed !== null && ('count' in pointed ? holds(pointed, sheet) : pointed.id === sheet.id));
  return (
    <section
      className={classNames('carte-liste', view.isBusy && 'carte-liste--attend')}
      id="liste"
      aria-labelledby="carte-liste"
      aria-busy={view.isBusy}
      tabIndex={-1}
    >
      <div className="carte-liste__tete">
        <h2 id="carte-liste">
          <span role="status">{formatCount(total, 'fiche', 'fiches')} dans cette zone</span>
        </h2>
        <p className="petit doux">
          La liste suit la carte. Elle contient tout ce que la carte montre.
        </p>
        {isLive && (
          <a className="carte-liste__retour lien-seul" href="#carte">
            <Icon name="map" />
            Revenir à la carte
          </a>
        )}
      </div>
      {view.problem && (
        <Notice tone="error" live title="La carte n’a pas pu se mettre à jour.">
          <p>
            {view.problem.message} La liste est celle de la vue précédente.
            {view.problem.waitInSeconds !== null && ' La carte reprendra d’elle-même.'}
          </p>
          <Button type="button" variant="outline" icon="refresh-cw" onClick={view.retry}>
            Réessayer
          </Button>
        </Notice>
      )}
      {total === 0 && <NothingHere map={map} wholeAddress={addressOf(null)} />}
      <ol className="lieux" start={isLive ? 1 : (map.page - 1) * 20 + 1}>
        {items.map((sheet) => (
          <SheetLine
            key={sheet.id}
            sheet={sheet}
            isOn={isOn(sheet)}
            isChosen={chosen?.id === sheet.id}
            {...props}
          />
        ))}
      </ol>
      <ListMore
        page={isLive ? 1 : map.page}
        nextPage={nextPage}
        onMore={isLive ? () => void view.showMore('sheets') : null}
        addressOf={(page) => `${addressOf(view.vue, page)}#liste`}
      />
      {secondLayers.map((layer) => {
        const places = view.data[layer];
        return places && <PlaceList key={layer} {...props} layer={layer} places={places} />;
      })}
      <p className="carte-liste__pied">
        {map.unplaced > 0 && (
          <Link className="petit" to={searchAddress(map.results.query)}>
            {formatCount(map.unplaced, 'fiche sans lieu', 'fiches sans lieu')}, dans la liste seule
          </Link>
        )}
        <a className="lien-seul" href={feedAddress(map.results.query, 'geojson')} download>
          <Icon name="download" />
          GeoJSON
        </a>
      </p>
    </section>
  );
}

/** Why the list is empty, and what to do. */
function NothingHere({ map, wholeAddress }: { map: MapPage; wholeAddress: string }): ReactNode {
  const { results, wider } = map;
  if (results.total > 0)
    return (
      <EmptyState title="Aucune fiche dans cette zone" as="h3">
        <p>
          {formatCount(results.total, 'fiche répond', 'fiches répondent')} à cette recherche,
          ailleurs.
        </p>
        <LinkButton variant="outline" icon="zoom-out" to={wholeAddress} preventScrollReset>
          Revenir à toute la carte
        </LinkButton>
      </EmptyState>
    );
  return (
    <EmptyState title="Aucune fiche ne répond à cette recherche" as="h3">
      {wider.length > 0 ? (
        <WiderSearches wider={wider} pathname="/carte" />
      ) : (
        <LinkButton variant="outline" to="/carte">
          Voir toutes les fiches
        </LinkButton>
      )}
    </EmptyState>
  );
}
