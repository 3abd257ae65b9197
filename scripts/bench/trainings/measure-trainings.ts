import { openDatabase } from '#app/platform/database.server.ts';
import type { Bench, Part } from '#scripts/bench/part.ts';
import { aVisitor, signIn } from '#scripts/bench/people.ts';
import type { Figure } from '#scripts/bench/report.ts';
import { compareSearch } from '#scripts/bench/search/compare-search.ts';
import { whileServingHouse } from '#scripts/bench/serve.ts';

import { prepareBareSessions } from './bare-sessions.ts';
import { chooseSessionQueries } from './choose-session-queries.ts';
import { measureCalendar } from './measure-calendar.ts';
import { measureRegistrations } from './measure-registrations.ts';
import { openTrainings } from './open-trainings.ts';

/** The catalogue, searched by visitors and by a member in turn. */
async function measureCatalogue(bench: Bench, origin: string): Promise<Figure[]> {
  const { db } = bench.database;
  const member = await signIn(db, 'camille@demo.example');
  return compareSearch({
    bench,
    origin,
    page: '/formations',
    api: '/api/v1/formations',
    queries: await chooseSessionQueries(db, bench.sessionCount),
    personOf: (_, n) => (n % 2 ? member : aVisitor),
    prepareBare: (_person, address) => prepareBareSessions(db, address),
    idOf: ({ id }) => id,
  });
}

/**
 * `--only`: `catalogue`, `calendar`, `registrations`.
 * The catalogue of trainings, its calendar and a rush on places, on a copy of the corpus.
 */
export const trainings: Part = {
  title: 'Formations',
  run: async (corpus) => {
    const databaseUrl = await openTrainings(corpus);
    const database = openDatabase(databaseUrl);
    const bench = { ...corpus, databaseUrl, database };
    const isAsked = (measure: string) => bench.only.length === 0 || bench.only.includes(measure);
    const figures: Figure[] = [];
    try {
      await whileServingHouse(databaseUrl, async ({ origin }) => {
        if (isAsked('catalogue')) figures.push(...(await measureCatalogue(bench, origin)));
        if (isAsked('calendar')) figures.push(...(await measureCalendar(bench, origin)));
      });
      if (isAsked('registrations')) figures.push(...(await measureRegistrations(bench)));
      return figures;
    } finally {
      await database.close();
    }
  },
};
