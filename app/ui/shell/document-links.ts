import type { LinkDescriptor } from '@remix-run/node';

import textFont from '#app/ui/fonts/atkinson-normal.woff2?url';
import styles from '#app/ui/styles/index.css?url';

/** What the head of every page links to. The text font is asked for before the styles name it. */
export const documentLinks: LinkDescriptor[] = [
  { rel: 'preload', href: textFont, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];
