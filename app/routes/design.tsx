import type { LinksFunction, MetaFunction } from '@remix-run/node';

import { Gallery } from '#app/ui/gallery/gallery.tsx';
import styles from '#app/ui/styles/pages/planche.css?url';

// Not built for production: see app/routes.ts.
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ title: 'Composants – RPBS' }];

export default function DesignPage() {
  return <Gallery />;
}
