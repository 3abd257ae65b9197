import { sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';
import { pick, randomFrom } from '#scripts/bench/corpus/random.ts';

import { mistype } from './mistype.ts';

export type Query = {
  /** How the report calls such queries. */
  kind: string;
  /** Query of an address: `q=…&theme=…`. */
  address: string;
  /** Asks for what members alone read. */
  isProfessional?: boolean;
};

type Word = { spelling: string; hits: number };

async function readVocabulary(db: Database): Promise<Word[]> {
  // One word for each stem, those that « de » hides left out.
  return db.execute<Word>(sql`
    select distinct on (lexeme) spelling, public_count as hits from register_words
    where is_public and length(word) between 4 and 14 and spelling ~ '^[[:alpha:]]+$'
    order by lexeme, public_count desc, word`);
}

const facets = [
  'theme=sciences',
  'theme=jeu&theme=musique',
  'public=adultes',
  'type=atelier',
  'statut=realise',
  'dept=13',
  'dept=04&dept=05&statut=en-cours',
  'theme=numerique&public=adolescents&type=exposition',
  'du=2024-01-01&au=2024-12-31',
  'commune=04088&rayon=40',
  'tri=recent',
  'page=3',
];

/**
 * The searches of the bench, the same at each run: words of every frequency, mistyped, several
 * together, in quotes, begun or excluded; one in three with facets chosen, beside the counts of all
 * facets that every answer gives.
 * @param share of the corpus that a very common word is in, at least.
 */
export async function chooseQueries(db: Database, size: number, count = 200): Promise<Query[]> {
  const random = randomFrom(200);
  const vocabulary = (await readVocabulary(db)).toSorted((a, b) => b.hits - a.hits);
  const between = (least: number, most: number) =>
    vocabulary.filter(({ hits }) => hits >= least && hits <= most);
  const veryCommon = between(size * 0.1, size);
  const common = between(size * 0.01, size * 0.1);
  const medium = between(size * 0.001, size * 0.01);
  const rare = between(1, Math.max(5, size * 0.0002));
  const long = medium.filter(({ spelling }) => spelling.length >= 7);
  const one = (words: Word[]) => pick(random, words).spelling;
  const makers: [kind: string, parts: number, make: () => string][] = [
    ['mot très courant', 30, () => one(veryCommon)],
    ['mot courant', 30, () => one(common)],
    ['mot moyen', 25, () => one(medium)],
    ['mot rare', 20, () => one(rare)],
    ['faute de frappe', 30, () => mistype(one(long), random)],
    ['deux mots courants', 20, () => `${one(veryCommon)} ${one(common)}`],
    ['trois mots', 15, () => `${one(common)} ${one(common)} ${one(veryCommon)}`],
    ['phrase exacte', 8, () => `"${one(common)} ${one(veryCommon)}"`],
    ['début de mot', 8, () => `${one(common).slice(0, 4)}*`],
    ['mot exclu', 8, () => `${one(common)} -${one(veryCommon)}`],
    ['sans mot', 6, () => ''],
  ];
  const total = makers.reduce((sum, [, parts]) => sum + parts, 0);
  const queries = makers.flatMap(([kind, parts, make]) =>
    Array.from({ length: Math.round((parts * count) / total) }, (_, n) => {
      const facet = n % 3 === 0 || kind === 'sans mot' ? `&${pick(random, facets)}` : '';
      return { kind, address: `q=${encodeURIComponent(make())}${facet}` };
    }),
  );
  return queries.slice(0, count);
}
