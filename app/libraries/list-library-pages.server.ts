import { sql } from 'drizzle-orm';

import type { Listing } from '#app/platform/sitemap.server.ts';
import { libraries } from '#db/schema/libraries.ts';

/** The open libraries, for search engines. */
export const listLibraryPages = (): Listing => ({
  name: 'bibliotheques',
  folder: '/bibliotheques/',
  rows: sql`
    select slug, coalesce(imported_at, created_at) as changed_at, created_at as since
      from ${libraries} where closed_at is null`,
});
