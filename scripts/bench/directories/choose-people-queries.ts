import { sql } from 'drizzle-orm';

import { skillLabels, skills } from '#app/people/vocabulary.ts';
import type { Database } from '#app/platform/database.server.ts';
import { pick, randomFrom } from '#scripts/bench/corpus/random.ts';
import type { Query } from '#scripts/bench/search/choose-queries.ts';

import { chooseWords } from './choose-words.ts';

const facets = [
  'sait=jeux-video',
  'theme=sciences',
  'dept=13',
  'dept=04&dept=05',
  'langue=anglais',
  'tri=nom',
  'page=3',
];

/** Searches among colleagues, the same at each run; one in three with facets chosen. */
export async function choosePeopleQueries(db: Database, size: number): Promise<Query[]> {
  const random = randomFrom(42);
  const vocabulary = await db.execute<{ spelling: string; hits: number }>(sql`
    select word as spelling, count(distinct user_id)::int as hits
    from directory_entries, lateral unnest(string_to_array(words, ' ')) as word
    where reach = 'members' and word ~ '^[a-z]{4,14}$' group by 1 order by 2 desc, 1`);
  const names = await db.execute<{ name: string }>(sql`
    select sort_name as name from directory_entries where reach = 'members'
    order by md5(user_id::text) limit 60`);
  const libraries = await db.execute<{ slug: string }>(sql`
    select slug from libraries where closed_at is null order by md5(slug) limit 30`);
  const { veryCommon, common, medium, rare, misspelt } = chooseWords(random, vocabulary, size);
  const q = (words: string) => `q=${encodeURIComponent(words)}`;
  const knowHow = () => `sait=${pick(random, skills)}`;
  const makers: [kind: string, count: number, make: () => string][] = [
    ['mot très courant', 24, () => q(veryCommon())],
    ['mot courant', 24, () => q(common())],
    ['mot moyen', 20, () => q(medium())],
    ['mot rare', 16, () => q(rare())],
    ['faute de frappe', 24, () => q(misspelt())],
    ['nom entier', 20, () => q(pick(random, names).name)],
    ['deux mots', 16, () => q(`${veryCommon()} ${common()}`)],
    ['qui sait faire ?', 24, knowHow],
    ['qui sait faire, en mots', 14, () => q(skillLabels[pick(random, skills)])],
    ['d’une bibliothèque', 8, () => `bibliotheque=${pick(random, libraries).slug}`],
    ['sans mot', 10, () => ''],
  ];
  return makers.flatMap(([kind, count, make]) =>
    Array.from({ length: count }, (_, n) => {
      const facet = n % 3 === 0 ? pick(random, facets) : '';
      return { kind, address: [make(), facet].filter(Boolean).join('&') };
    }),
  );
}
