import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { fold } from '#app/platform/fold.ts';

import type { Discipline } from './vocabulary.ts';

export type SameSpeaker = { slug: string; name: string; disciplines: Discipline[] };

const most = 5;
/** Of two names: « Inès Marcadet » and « Ines Marcadé » share about six tenths of their trigrams. */
const alike = 0.5;

/** Where everybody has a page: it says nothing of who they are. */
const sharedHosts =
  /(?:^|\.)(?:facebook|instagram|youtube|linkedin|tiktok|bandcamp|soundcloud)\.com$|(?:^|\.)youtu\.be$/u;

const hostOf = (address: string) => new URL(address).hostname.replace(/^www\./u, '');

/**
 * Profiles that may be the same somebody: a name written nearly so, the same SIRET, the same site.
 * Nobody but professionals lists somebody, and all of them read these names.
 */
export async function findSameSpeakers(
  db: Queryable,
  { name, siret, links }: { name: string; siret: string | null; links: readonly string[] },
): Promise<SameSpeaker[]> {
  const hosts = links.map(hostOf).filter((host) => !sharedHosts.test(host));
  const words = fold(name);
  return [
    ...(await db.execute<SameSpeaker>(sql`
      select s.slug, s.name, s.disciplines from speakers s
      where (public.fold(s.name) % ${words} and similarity(public.fold(s.name), ${words}) >= ${alike})
        or s.siret = ${siret}
        or exists (select from unnest(s.links) as link where
          regexp_replace(link, '^https?://(www\\.)?([^/]+).*$', '\\2') in ${hosts.length ? hosts : ['']})
      order by similarity(public.fold(s.name), ${words}) desc, s.name limit ${most}`)),
  ];
}
