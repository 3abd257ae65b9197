import { sql } from 'drizzle-orm';

import type { Listing } from '#app/platform/sitemap.server.ts';
import { registerEntries } from '#db/schema/register.ts';

/** The register, for search engines: what is published, and since when as it stands. */
export const listSheetPages = (): Listing => ({
  name: 'fiches',
  folder: '/fiches/',
  rows: sql`select slug, published_at as changed_at, first_published_at as since from ${registerEntries}`,
});
