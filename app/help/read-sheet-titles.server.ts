import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';

/** Titles of the sheets in sight among these slugs: a text that names one links to it. */
export async function readSheetTitles(
  db: Queryable,
  slugs: readonly string[],
): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const found = await db.execute<{ slug: string; title: string }>(sql`
    select s.slug, v.content ->> 'title' as title
    from sheets s join sheet_versions v on v.id = s.published_version_id
    where s.slug in (${sql.join(
      slugs.map((slug) => sql`${slug}`),
      sql`, `,
    )})
      and s.status in ('published', 'archived')`);
  return new Map(found.map(({ slug, title }) => [slug, title]));
}
