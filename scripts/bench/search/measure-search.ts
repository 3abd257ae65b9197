import type { Part } from '#scripts/bench/part.ts';
import { aVisitor, signIn } from '#scripts/bench/people.ts';
import { whileServingHouse } from '#scripts/bench/serve.ts';

import { prepareBareSelect } from './bare-select.ts';
import { chooseQueries } from './choose-queries.ts';
import { compareSearch } from './compare-search.ts';

/** Search through HTTP, API and page, against the bare `SELECT` of the same ids. */
export const search: Part = {
  title: 'Recherche par HTTP, deux cents requêtes',
  run: (bench) =>
    whileServingHouse(bench.databaseUrl, async ({ origin }) => {
      const { db } = bench.database;
      const member = await signIn(db, 'camille@demo.example');
      return compareSearch({
        bench,
        origin,
        page: '/fiches',
        api: '/api/v1/fiches',
        queries: await chooseQueries(db, bench.size),
        // Half of the searches by a visitor, half by a member, who searches twice as many words.
        personOf: (_, n) => (n % 2 ? member : aVisitor),
        prepareBare: (person, address) => prepareBareSelect(db, person, address),
        idOf: ({ id }) => id,
      });
    }),
};
