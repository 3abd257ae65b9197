import { redirect } from '@remix-run/node';
import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { MapPageView } from '#app/map/components/map-page-view.tsx';
import { readMapPage } from '#app/map/read-map-page.server.ts';
import { load } from '#app/platform/http.server.ts';
import styles from '#app/ui/styles/pages/carte.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: 'Carte des projets – RPBS' },
  {
    name: 'description',
    content: 'Où sont les projets des bibliothèques de la région, et ce qui se fait près de vous.',
  },
  // One map is enough for search engines, not every frame of it.
  ...(data?.page.vue || data?.page.search ? [{ name: 'robots', content: 'noindex' }] : []),
];

export const loader = load(async ({ context, url, clientAddress, house }) => {
  const { SEARCHES_PER_MINUTE, TILE_URL, TILE_ATTRIBUTION } = house.settings;
  const page = await readMapPage(context, {
    address: url.searchParams,
    clientAddress,
    searchesPerMinute: SEARCHES_PER_MINUTE,
  });
  if ('movedTo' in page) throw redirect(page.movedTo);
  return { page, tiles: TILE_URL ? { url: TILE_URL, attribution: TILE_ATTRIBUTION } : null };
});

export default function MapRoute() {
  const { page, tiles } = useLoaderData<typeof loader>();
  return <MapPageView map={page} tiles={tiles} />;
}
