import { ask } from '#scripts/bench/ask.ts';
import { p95, sayMs, sayNumber, sayTimes, timed, median } from '#scripts/bench/figures.ts';
import type { Bench, Part } from '#scripts/bench/part.ts';
import { aVisitor, type Person, signIn } from '#scripts/bench/people.ts';
import { held, told } from '#scripts/bench/report.ts';
import { whileServingHouse } from '#scripts/bench/serve.ts';

import { prepareBareSelect } from './bare-select.ts';
import { chooseQueries, type Query } from './choose-queries.ts';

const rounds = 3;
const mostTimes = 4;
const mostMs = 400;

type Times = { query: Query; api: number[]; page: number[]; bare: number[]; isSame: boolean };

async function measureQuery(
  query: Query,
  { bench, origin, person }: { bench: Bench; origin: string; person: Person },
): Promise<Times> {
  const times: Times = { query, api: [], page: [], bare: [], isSame: true };
  const select = await prepareBareSelect(bench.database.db, person, query.address);
  for (let round = 0; round < rounds; round += 1) {
    const bare = await timed(select);
    const api = await timed(() => ask(`${origin}/api/v1/fiches?${query.address}`, person));
    const page = await timed(() => ask(`${origin}/fiches?${query.address}`, person));
    times.bare.push(bare.ms);
    times.api.push(api.ms);
    times.page.push(page.ms);
    const { items } = JSON.parse(api.value) as { items: { id: string }[] };
    times.isSame &&= items.map(({ id }) => id).join() === bare.value.join();
  }
  return times;
}

function tellSlowest(all: readonly Times[]): void {
  const worst = all.toSorted((a, b) => median(b.page) - median(a.page)).slice(0, 5);
  for (const { query, page, bare, api } of worst)
    process.stderr.write(
      `  ${query.kind}, ${decodeURIComponent(query.address)} : page ${sayMs(median(page))}, API ${sayMs(median(api))}, SELECT ${sayMs(median(bare))}\n`,
    );
}

function tellKinds(all: readonly Times[]) {
  const kinds = [...new Set(all.map(({ query }) => query.kind))];
  return kinds.map((kind) => {
    const some = all.filter(({ query }) => query.kind === kind);
    const of = (name: 'api' | 'page' | 'bare') => sayMs(median(some.flatMap((t) => t[name])));
    return told(
      `${kind} (${some.length})`,
      `SELECT ${of('bare')}, API ${of('api')}, page ${of('page')}`,
    );
  });
}

/** Search through HTTP, API and page, against the bare `SELECT` of the same ids. */
export const search: Part = {
  title: 'Recherche par HTTP, deux cents requêtes',
  run: (bench) =>
    whileServingHouse(bench.databaseUrl, async ({ origin }) => {
      const queries = await chooseQueries(bench.database.db, bench.size);
      const member = await signIn(bench.database.db, 'camille@demo.example');
      // Half of the searches by a visitor, half by a member, who searches twice as many words.
      const personOf = (n: number) => (n % 2 ? member : aVisitor);
      for (const [n, query] of queries.slice(0, 20).entries())
        await ask(`${origin}/fiches?${query.address}`, personOf(n));
      const all: Times[] = [];
      for (const [n, query] of queries.entries())
        all.push(await measureQuery(query, { bench, origin, person: personOf(n) }));
      const every = (name: 'api' | 'page' | 'bare') => all.flatMap((times) => times[name]);
      const [bare, api, page] = [p95(every('bare')), p95(every('api')), p95(every('page'))];
      const slowest = Math.max(...every('api'), ...every('page'));
      const same = all.filter(({ isSame }) => isSame).length;
      tellSlowest(all);
      const target = `≤ ${mostTimes} ×`;
      return [
        told('`SELECT` nu, médiane et p95', `${sayMs(median(every('bare')))}, ${sayMs(bare)}`),
        told('API, médiane et p95', `${sayMs(median(every('api')))}, ${sayMs(api)}`),
        told('page, médiane et p95', `${sayMs(median(every('page')))}, ${sayMs(page)}`),
        held(
          'API : p95 / p95 du `SELECT` nu',
          sayTimes(api / bare),
          target,
          api / bare <= mostTimes,
        ),
        held(
          'page : p95 / p95 du `SELECT` nu',
          sayTimes(page / bare),
          target,
          page / bare <= mostTimes,
        ),
        held(
          'requête la plus lente, toutes passes',
          sayMs(slowest),
          `≤ ${mostMs} ms`,
          slowest <= mostMs,
        ),
        held(
          'mêmes fiches dans le même ordre',
          `${sayNumber(same)} sur ${sayNumber(all.length)}`,
          'toutes',
          same === all.length,
        ),
        ...tellKinds(all),
      ];
    }),
};
