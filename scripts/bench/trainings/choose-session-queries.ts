import { sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';
import { addDays } from '#app/platform/durations.ts';
import { pick, randomFrom } from '#scripts/bench/corpus/random.ts';
import { chooseWords } from '#scripts/bench/directories/choose-words.ts';
import type { Query } from '#scripts/bench/search/choose-queries.ts';

import { newest, reachInDays } from './draw-training.ts';
import { trainingCountOf } from './fill-trainings.ts';

const facets = ['theme=sciences', 'dept=13', 'dept=04&dept=05', 'places=oui', 'page=3'];

/** Searches in the catalogue of trainings, the same at each run; one in three with facets chosen. */
export async function chooseSessionQueries(db: Database, sessionCount: number): Promise<Query[]> {
  const random = randomFrom(43);
  const vocabulary = await db.execute<{ spelling: string; hits: number }>(sql`
    select min(spelling) as spelling, count(distinct training_id)::int as hits from training_words
    where is_public and length(word) between 4 and 14 and spelling ~ '^[[:alpha:]]+$'
    group by lexeme order by 2 desc, lexeme`);
  const organisers = await db.execute<{ slug: string }>(sql`
    select l.slug from libraries l join trainings t on t.library_id = l.id group by 1
    order by count(*) desc, 1 limit 40`);
  const themes = await db.execute<{ slug: string }>(sql`
    select distinct h.slug from themes h join trainings t on t.theme_id = h.id order by 1`);
  const homes = await db.execute<{ code: string }>(sql`
    select distinct commune_code as code from training_sessions where commune_code is not null
    order by 1`);
  const { veryCommon, common, medium, rare, misspelt } = chooseWords(
    random,
    vocabulary,
    trainingCountOf(sessionCount),
  );
  const q = (words: string) => `q=${encodeURIComponent(words)}`;
  const near = () =>
    `commune=${pick(random, homes).code}&rayon=${10 * (1 + Math.floor(random() * 8))}`;
  const days = () => {
    const from = addDays(newest, Math.floor((2 * random() - 1) * reachInDays));
    return `du=${from}&au=${addDays(from, 1 + Math.floor(random() * 90))}`;
  };
  const page = () => `page=${2 + Math.floor(random() * 30)}`;
  const makers: [kind: string, count: number, make: () => string][] = [
    ['mot très courant', 22, () => q(veryCommon())],
    ['mot courant', 22, () => q(common())],
    ['mot moyen', 16, () => q(medium())],
    ['mot rare', 14, () => q(rare())],
    ['faute de frappe', 20, () => q(misspelt())],
    ['deux mots', 14, () => q(`${veryCommon()} ${common()}`)],
    ['phrase exacte', 6, () => q(`"${common()} ${veryCommon()}"`)],
    ['début de mot', 6, () => q(`${common().slice(0, 4)}*`)],
    ['mot exclu', 6, () => q(`${common()} -${veryCommon()}`)],
    ['thème', 12, () => `theme=${pick(random, themes).slug}`],
    ['organisateur', 10, () => `organisateur=${pick(random, organisers).slug}`],
    ['du… au…', 14, days],
    ['autour d’une commune', 14, near],
    ['mot, autour d’une commune', 8, () => `${q(common())}&${near()}`],
    ['à distance', 4, () => 'distance=oui'],
    ['sans mot', 6, () => ''],
    ['pages suivantes, sans mot', 6, page],
  ];
  return makers.flatMap(([kind, count, make]) =>
    Array.from({ length: count }, (_, n) => {
      const facet = n % 3 === 0 && kind !== 'pages suivantes, sans mot' ? pick(random, facets) : '';
      const made = make();
      // A theme may be asked for twice: either will do.
      return { kind, address: [made, facet].filter(Boolean).join('&') };
    }),
  );
}
