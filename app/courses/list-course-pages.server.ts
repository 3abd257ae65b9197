import { sql } from 'drizzle-orm';

import type { Listing } from '#app/platform/sitemap.server.ts';

/** Published courses, for search engines. */
export const listCoursePages = (): Listing => ({
  name: 'parcours',
  folder: '/formations/parcours/',
  rows: sql`select slug, changed_at, published_at as since from courses where published_at is not null and withdrawn_at is null`,
});
