import { redirect } from '@remix-run/node';
import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { MapPageView } from '#app/map/components/map-page-view.tsx';
import { readMapPage } from '#app/map/read-map-page.server.ts';
import { canonicalMeta } from '#app/platform/canonical.ts';
import { load } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
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

export const loader = load(async (call) => {
  limitSearches(call);
  const { TILE_URL, TILE_ATTRIBUTION } = call.house.settings;
  const page = await readMapPage(call.context, { address: call.url.searchParams });
  if ('movedTo' in page) throw redirect(page.movedTo);
  return { page, tiles: TILE_URL ? { url: TILE_URL, attribution: TILE_ATTRIBUTION } : null };
});

export default function MapRoute() {
  const { page, tiles } = useLoaderData<typeof loader>();
  return <MapPageView map={page} tiles={tiles} />;
}
