import { sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';
import { addDays } from '#app/platform/durations.ts';
import { pick, randomFrom } from '#scripts/bench/corpus/random.ts';
import type { Query } from '#scripts/bench/search/choose-queries.ts';

import { chooseWords } from './choose-words.ts';
import { firstFreeDay, freeDaysInAll } from './draw-speaker.ts';

const facets = [
  'discipline=auteur',
  'format=atelier',
  'discipline=musicien&format=spectacle',
  'public=adultes',
  'theme=sciences&langue=en',
  'dept=13',
  'dept=04&dept=05',
  'page=3',
];

/** Searches among speakers, the same at each run; one in three with facets chosen. */
export async function chooseSpeakerQueries(db: Database, size: number): Promise<Query[]> {
  const random = randomFrom(41);
  const vocabulary = await db.execute<{ spelling: string; hits: number }>(sql`
    select min(spelling) as spelling, count(distinct speaker_id)::int as hits from speaker_words
    where is_public and length(word) between 4 and 14 and spelling ~ '^[[:alpha:]]+$'
    group by lexeme order by 2 desc, lexeme`);
  const homes = await db.execute<{ code: string }>(sql`
    select distinct c.code from libraries l join communes c on c.code = l.commune_code
    where c.latitude is not null order by 1`);
  const { veryCommon, common, medium, rare, misspelt } = chooseWords(random, vocabulary, size);
  const q = (words: string) => `q=${encodeURIComponent(words)}`;
  const near = () => `vers=${pick(random, homes).code}`;
  const free = () => {
    const from = addDays(firstFreeDay, Math.floor(random() * (freeDaysInAll - 60)));
    return `libre-du=${from}&libre-au=${addDays(from, 1 + Math.floor(random() * 60))}`;
  };
  const makers: [kind: string, count: number, make: () => string, isProfessional?: true][] = [
    ['mot très courant', 24, () => q(veryCommon())],
    ['mot courant', 24, () => q(common())],
    ['mot moyen', 16, () => q(medium())],
    ['mot rare', 14, () => q(rare())],
    ['faute de frappe', 20, () => q(misspelt())],
    ['deux mots', 14, () => q(`${veryCommon()} ${common()}`)],
    ['phrase exacte', 6, () => q(`"${common()} ${veryCommon()}"`)],
    ['début de mot', 6, () => q(`${common().slice(0, 4)}*`)],
    ['mot exclu', 6, () => q(`${common()} -${veryCommon()}`)],
    ['à portée de ma bibliothèque', 18, near],
    ['mot, à portée', 14, () => `${q(common())}&${near()}`],
    ['libre du… au…', 14, free, true],
    ['à portée, libre du… au…', 10, () => `${near()}&${free()}`, true],
    ['tarif', 6, () => 'tarif=0-150&tarif=150-350', true],
    ['sans mot', 8, () => ''],
  ];
  return makers.flatMap(([kind, count, make, isProfessional]) =>
    Array.from({ length: count }, (_, n) => {
      const facet = n % 3 === 0 ? pick(random, facets) : '';
      return { kind, address: [make(), facet].filter(Boolean).join('&'), isProfessional };
    }),
  );
}
