import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';

import { MapFilters } from '#app/map/components/map-filters.tsx';
import { MapList } from '#app/map/components/map-list.tsx';
import { MapPlan, toView } from '#app/map/components/map-plan.tsx';
import { readMapPage } from '#app/map/read-map-page.server.ts';
import { canonicalMeta } from '#app/platform/canonical.ts';
import { load } from '#app/platform/http.server.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Pills, RemovablePill } from '#app/ui/pill.tsx';
import { Toggle } from '#app/ui/toggle.tsx';
import styles from '#app/ui/styles/pages/carte.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction = ({ matches, location }) => [
  { title: 'Carte des projets – RPBS' },
  {
    name: 'description',
    content: 'Les projets des bibliothèques de la région sur une carte, et leur liste à côté.',
  },
  // One map is enough for search engines, not every view of it.
  ...(location.search
    ? [{ name: 'robots', content: 'noindex' }]
    : canonicalMeta(matches, '/carte')),
];

export const loader = load(({ context, url }) => readMapPage(context, url.searchParams));

export default function MapRoute() {
  const map = useLoaderData<typeof loader>();
  const [address] = useSearchParams();
  const current = address.get('vue');
  const list = map.search ? `/fiches?${map.search}` : '/fiches';
  return (
    <div className="conteneur carte-page">
      <div className="carte-tete">
        <h1 className="h1-page">Carte des projets</h1>
        <Toggle
          label="Affichage"
          views={[
            { to: list, label: 'Liste', icon: 'list' },
            { to: toView(map.search, null), label: 'Carte', icon: 'map', current: true },
          ]}
        />
      </div>
      {map.problems.map(({ name, value, message }) => (
        <Notice key={`${name}=${value}`} tone="warning">
          <p>
            Filtre ignoré : « {name}={value} ». {message}
          </p>
        </Notice>
      ))}
      <div className="carte-barre">
        <MapFilters map={map} />
        {map.filters.length > 0 && (
          <Pills label="Filtres actifs">
            {map.filters.map(({ name, label, address: without }) => (
              <li key={`${name}-${label}`}>
                <RemovablePill to={without ? `/carte?${without}` : '/carte'}>{label}</RemovablePill>
              </li>
            ))}
          </Pills>
        )}
      </div>
      <div className="carte-deux">
        <MapPlan map={map} />
        <MapList map={map} current={current} />
      </div>
    </div>
  );
}
