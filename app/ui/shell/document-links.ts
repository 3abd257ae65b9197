import type { LinkDescriptor } from '@remix-run/node';

import textFont from '#app/ui/fonts/atkinson-normal.woff2?url';
import styles from '#app/ui/styles/index.css?url';

/** The arch, the sun and the book, written in the page: one request less on a slow line. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="#a3412a" d="M4 37V19a16 16 0 0 1 32 0v18z"/><circle cx="20" cy="16" r="5.5" fill="#f0b040"/><path fill="#fff" d="M8 25c5-2 9-1 12 2 3-3 7-4 12-2v8c-5-2-9-1-12 2-3-3-7-4-12-2z"/></svg>';

/** What the head of every page links to. The text font is asked for before the styles name it. */
export const documentLinks: LinkDescriptor[] = [
  { rel: 'preload', href: textFont, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(icon)}`, type: 'image/svg+xml' },
];
