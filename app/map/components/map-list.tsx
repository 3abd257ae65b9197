import { Link } from '@remix-run/react';

import type { MapPage } from '#app/map/read-map-page.server.ts';
import { itemsPerPage } from '#app/map/map-types.ts';
import { ProjectStateBadge } from '#app/sheets/components/sheet-badges.tsx';
import { budgetBracketLabels } from '#app/sheets/vocabulary.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatCount } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Icon } from '#app/ui/icon.tsx';

import { toView } from './map-plan.tsx';

/** A frame around one point, in degrees: a commune and its neighbours. */
const reach = 0.05;

/** The twin of the plan: the same sheets, as a list. */
export function MapList({ map, current }: { map: MapPage; current: string | null }) {
  const { items, total, nextPage } = map.view;
  const paged = (page: number) => {
    const address = new URLSearchParams(map.search);
    if (current) address.set('vue', current);
    if (page > 1) address.set('page', String(page));
    return `/carte?${address.toString()}#liste`;
  };
  return (
    <section className="carte-liste" id="liste" aria-labelledby="carte-liste" tabIndex={-1}>
      <div className="carte-liste__tete">
        <h2 id="carte-liste">{formatCount(total, 'projet', 'projets')} dans cette vue</h2>
        <p className="petit doux">
          La liste suit la carte. Elle contient tout ce que la carte montre.
        </p>
      </div>
      {items.length === 0 && (
        <EmptyState title="Aucun projet ici">
          <p>Réduisez la carte, ou retirez un filtre.</p>
        </EmptyState>
      )}
      <ol className="lieux" start={(map.page - 1) * itemsPerPage + 1}>
        {items.map(({ id, slug, title, state, place, budgetBracket, latitude, longitude }) => {
          const vue = [longitude - reach, latitude - reach, longitude + reach, latitude + reach]
            .map((degrees) => degrees.toFixed(4))
            .join(',');
          return (
            <li className="lieu-l" key={id}>
              <div>
                {state && <ProjectStateBadge state={state} />}
                <h3>
                  <Link to={`/fiches/${slug}`}>{title}</Link>
                </h3>
                <p className="petit doux">
                  {[place, budgetBracket && budgetBracketLabels[budgetBracket]]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <Link className="btn btn--icone" to={toView(map.search, vue)}>
                <Icon name="map-pin" />
                <HiddenText>{`Montrer « ${title} » sur la carte`}</HiddenText>
              </Link>
            </li>
          );
        })}
      </ol>
      <p className="carte-liste__pied">
        {map.page > 1 && (
          <Link className="lien-seul" to={paged(map.page - 1)}>
            Projets précédents
          </Link>
        )}
        {nextPage !== null && (
          <Link className="lien-seul" to={paged(nextPage)}>
            Projets suivants
          </Link>
        )}
        <a className="lien-seul" href={`/fiches.geojson${map.search ? `?${map.search}` : ''}`}>
          <Icon name="download" />
          GeoJSON
        </a>
      </p>
    </section>
  );
}
