import { sql } from 'drizzle-orm';

import type { Listing } from '#app/platform/sitemap.server.ts';

/** Profiles that their speakers agreed to, for search engines. */
export const listSpeakerPages = (): Listing => ({
  name: 'intervenants',
  folder: '/intervenants/',
  rows: sql`select slug, changed_at, agreed_at as since from speakers where agreed_at is not null`,
});
