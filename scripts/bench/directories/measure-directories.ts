import { sql } from 'drizzle-orm';

import type { Part } from '#scripts/bench/part.ts';
import { aVisitor, signIn } from '#scripts/bench/people.ts';
import { compareSearch } from '#scripts/bench/search/compare-search.ts';
import { whileServingHouse } from '#scripts/bench/serve.ts';

import { prepareBarePeople } from './bare-people.ts';
import { prepareBareSpeakers } from './bare-speakers.ts';
import { choosePeopleQueries } from './choose-people-queries.ts';
import { chooseSpeakerQueries } from './choose-speaker-queries.ts';

/** Searches among speakers, half by visitors, half by a member. */
export const speakers: Part = {
  title: 'Intervenants par HTTP, deux cents requêtes',
  run: (bench) =>
    whileServingHouse(bench.databaseUrl, async ({ origin }) => {
      const { db } = bench.database;
      const member = await signIn(db, 'camille@demo.example');
      return compareSearch({
        bench,
        origin,
        page: '/intervenants',
        api: '/api/v1/intervenants',
        queries: await chooseSpeakerQueries(db, bench.directorySize),
        personOf: ({ isProfessional }, n) => (isProfessional || n % 2 ? member : aVisitor),
        prepareBare: (person, address) => prepareBareSpeakers(db, person, address),
        idOf: ({ id }) => id,
      });
    }),
};

/** Searches among colleagues, by two members who work in different départements. */
export const people: Part = {
  title: 'Annuaire des collègues par HTTP, deux cents requêtes',
  run: (bench) =>
    whileServingHouse(bench.databaseUrl, async ({ origin }) => {
      const { db } = bench.database;
      const camille = await signIn(db, 'camille@demo.example');
      const nora = await signIn(db, 'nora@demo.example');
      const rows = await db.execute<{ slug: string; id: string }>(
        sql`select slug, user_id as id from profiles`,
      );
      const ids = new Map(rows.map(({ slug, id }) => [slug, id]));
      return compareSearch({
        bench,
        origin,
        page: '/annuaire',
        api: '/api/v1/annuaire',
        queries: await choosePeopleQueries(db, bench.directorySize),
        personOf: (_, n) => (n % 2 ? nora : camille),
        prepareBare: (person, address) => prepareBarePeople(db, person, address),
        idOf: ({ slug }) => ids.get(slug) ?? slug,
      });
    }),
};
