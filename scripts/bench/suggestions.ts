import { sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';
import { suggestSearch } from '#app/search/suggest-search.server.ts';

import { ask } from './ask.ts';
import { pick, randomFrom } from './corpus/random.ts';
import { median, p95, sayMs, sayTimes, timed } from './figures.ts';
import type { Part } from './part.ts';
import { aVisitor, contextFor } from './people.ts';
import { held, told } from './report.ts';
import { whileServingHouse } from './serve.ts';

const rounds = 3;
const mostTimes = 2;

/** Two hundred beginnings of words, of two to six letters, as they are typed. */
async function chooseBeginnings(db: Database): Promise<string[]> {
  const words = await db.execute<{ word: string }>(sql`
    select word from register_words where is_public and length(word) > 6 and word ~ '^[a-z]+$'
    order by public_count desc, word limit 4000`);
  const random = randomFrom(7);
  return Array.from({ length: 200 }, () =>
    pick(random, words).word.slice(0, 2 + Math.floor(random() * 5)),
  );
}

/** What is typed, completed: the verb against one indexed prefix query, and what HTTP adds. */
export const suggestions: Part = {
  title: 'Suggestions pendant la frappe, deux cents débuts de mots',
  run: ({ databaseUrl, database: { db } }) =>
    whileServingHouse(databaseUrl, async ({ origin }) => {
      const beginnings = await chooseBeginnings(db);
      const bare: number[] = [];
      const verb: number[] = [];
      const through: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        for (const typed of beginnings) {
          const select = () =>
            db.execute(sql`select spelling from register_words where word like ${`${typed}%`}
              and is_public and public_count > 0 order by public_count desc, word limit 6`);
          const suggest = () =>
            ask(`${origin}/fiches/suggestions?q=${encodeURIComponent(typed)}`, aVisitor);
          bare.push((await timed(select)).ms);
          verb.push((await timed(() => suggestSearch(contextFor(db, aVisitor), typed))).ms);
          through.push((await timed(suggest)).ms);
        }
      }
      // The first round warms all three.
      const [query, complete, answer] = [bare, verb, through].map((times) =>
        times.slice(beginnings.length),
      ) as [number[], number[], number[]];
      const both = (times: number[]) => `${sayMs(median(times))}, ${sayMs(p95(times))}`;
      const ratio = p95(complete) / p95(query);
      return [
        told('requête de préfixe indexée, médiane et p95', both(query)),
        told('suggestions, médiane et p95', both(complete)),
        held('p95 / p95 de la requête', sayTimes(ratio), `≤ ${mostTimes} ×`, ratio <= mostTimes),
        told('les mêmes par HTTP, médiane et p95', both(answer)),
        told('HTTP compris, p95 / p95 de la requête', sayTimes(p95(answer) / p95(query))),
      ];
    }),
};
