import { sql } from 'drizzle-orm';

import type { Listing } from '#app/platform/sitemap.server.ts';

/** Trainings of which a session was announced, for search engines. */
export const listTrainingPages = (): Listing => ({
  name: 'formations',
  folder: '/formations/',
  rows: sql`select slug, changed_at, published_at as since from trainings where published_at is not null`,
});
