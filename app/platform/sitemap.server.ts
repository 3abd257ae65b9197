import { sql, type SQL } from 'drizzle-orm';

import type { Context } from './context.server.ts';
import { element, xmlDocument } from './xml.ts';

/** https://www.sitemaps.org/protocol.html: at most 50,000 addresses in a part. */
const mostInPart = 50_000;
const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** Public pages of one kind. */
export type Listing = {
  /** Names the parts: `fiches-1.xml`. */
  name: string;
  /** Address of a page without its slug, with a final slash. */
  folder: string;
  /** A select of `slug`, `changed_at`, and `since`, which never moves a page to another part. */
  rows: SQL;
};

type Entry = { address: string; changedAt: Date | null };

const writeEntry = (kind: 'url' | 'sitemap', { address, changedAt }: Entry) =>
  element(kind, [
    element('loc', address),
    ...(changedAt ? [element('lastmod', changedAt.toISOString())] : []),
  ]);

/** How many parts each kind of page fills, as the index of the sitemap. */
export async function writeSitemapIndex(
  { db, appUrl }: Pick<Context, 'db' | 'appUrl'>,
  listings: readonly Listing[],
): Promise<string> {
  const parts: Entry[] = [{ address: `${appUrl}/sitemap/pages.xml`, changedAt: null }];
  for (const { name, rows } of listings) {
    const found = await db.execute<{ part: number; changedAt: string }>(sql`
      select part::int, max(changed_at) as "changedAt"
        from (select changed_at, (row_number() over (order by since, slug) - 1) / ${mostInPart} as part
                from (${rows}) as listed) as numbered
       group by part order by part`);
    for (const { part, changedAt } of found)
      parts.push({
        address: `${appUrl}/sitemap/${name}-${part + 1}.xml`,
        changedAt: new Date(changedAt),
      });
  }
  const written = parts.map((part) => writeEntry('sitemap', part));
  return xmlDocument(element('sitemapindex', written, namespace));
}

/** One part of the pages of a kind; null where there are not that many. @param part from 1. */
export async function writeSitemapPart(
  { db, appUrl }: Pick<Context, 'db' | 'appUrl'>,
  { folder, rows }: Listing,
  part: number,
): Promise<string | null> {
  const found = await db.execute<{ slug: string; changedAt: string }>(sql`
    select slug, changed_at as "changedAt" from (${rows}) as listed
     order by since, slug limit ${mostInPart} offset ${(part - 1) * mostInPart}`);
  if (found.length === 0) return null;
  const entries = found.map(({ slug, changedAt }) =>
    writeEntry('url', {
      address: `${appUrl}${folder}${encodeURIComponent(slug)}`,
      changedAt: new Date(changedAt),
    }),
  );
  return xmlDocument(element('urlset', entries, namespace));
}

/** The pages that stand by themselves. */
export function writeSitemapPages(appUrl: string, paths: readonly string[]): string {
  const entries = paths.map((path) =>
    writeEntry('url', { address: appUrl + path, changedAt: null }),
  );
  return xmlDocument(element('urlset', entries, namespace));
}
