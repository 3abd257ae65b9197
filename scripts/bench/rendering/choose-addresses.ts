import { sql } from 'drizzle-orm';

import { skills } from '#app/people/vocabulary.ts';
import type { Database } from '#app/platform/database.server.ts';

/** Pages that are asked for, the same at each run. */
export type Addresses = Record<'list' | 'sheet' | 'search' | 'speakers' | 'people', string[]>;

/**
 * Lists without words, sheets, and searches by common words with facets chosen: among sheets,
 * speakers and colleagues.
 */
export async function chooseAddresses(db: Database): Promise<Addresses> {
  const sheets = await db.execute<{ slug: string }>(
    sql`select slug from register_entries order by md5(slug) limit 30`,
  );
  const words = await db.execute<{ word: string }>(sql`
    select min(spelling) as word from register_words,
      (select count(*) as sheets from register_entries) as register
    where public_count between sheets * 0.02 and sheets * 0.4 and spelling ~ '^[a-z]{5,}$'
    group by lexeme order by md5(lexeme) limit 12`);
  const common = await db.execute<{ word: string }>(sql`
    select min(spelling) as word from speaker_words
    where is_public and spelling ~ '^[a-z]{5,}$' group by lexeme
    having count(distinct speaker_id) between 400 and 4000 order by md5(lexeme) limit 12`);
  const facets = ['theme=sciences', 'public=adultes&statut=realise', 'type=atelier', 'dept=13'];
  return {
    list: Array.from({ length: 10 }, (_, n) => (n === 0 ? '/fiches' : `/fiches?page=${n + 1}`)),
    sheet: sheets.map(({ slug }) => `/fiches/${slug}`),
    search: words.map(
      ({ word }, n) => `/fiches?q=${encodeURIComponent(word)}&${facets[n % facets.length]}`,
    ),
    speakers: common.map(
      ({ word }, n) =>
        `/intervenants?q=${encodeURIComponent(word)}&${speakerFacets[n % speakerFacets.length]}`,
    ),
    people: skills.slice(0, 12).map((skill, n) => `/annuaire?sait=${skill}&page=${1 + (n % 3)}`),
  };
}

const speakerFacets = ['format=atelier', 'public=adultes', 'dept=13', 'discipline=auteur'];
