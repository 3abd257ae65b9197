import { ask } from '#scripts/bench/ask.ts';
import { median, p95, sayMs, sayNumber, sayTimes, timed } from '#scripts/bench/figures.ts';
import type { Bench } from '#scripts/bench/part.ts';
import type { Person } from '#scripts/bench/people.ts';
import { type Figure, held, told } from '#scripts/bench/report.ts';

import type { Query } from './choose-queries.ts';

const rounds = 3;
const mostTimes = 4;
const mostMs = 400;
const warmUps = 20;

/** A search of the product, and the bare reference beside it. */
export type Searched = {
  bench: Bench;
  /** Where the server answers. */
  origin: string;
  /** Paths of the page and of its API. */
  page: string;
  api: string;
  queries: readonly Query[];
  personOf: (query: Query, n: number) => Person;
  /**
   * The one `SELECT` that gives the ids of a page in their order, its words already looked up: no
   * facets, no titles, no page.
   */
  prepareBare: (person: Person, address: string) => Promise<() => Promise<string[]>>;
  /** The id of what the API answers. */
  idOf: (item: { id: string; slug: string }) => string;
};

type Times = { query: Query; api: number[]; page: number[]; bare: number[]; isSame: boolean };

async function measureQuery(query: Query, person: Person, searched: Searched): Promise<Times> {
  const { origin, page, api, idOf } = searched;
  const times: Times = { query, api: [], page: [], bare: [], isSame: true };
  const select = await searched.prepareBare(person, query.address);
  for (let round = 0; round < rounds; round += 1) {
    const bare = await timed(select);
    const answer = await timed(() => ask(`${origin}${api}?${query.address}`, person));
    const shown = await timed(() => ask(`${origin}${page}?${query.address}`, person));
    times.bare.push(bare.ms);
    times.api.push(answer.ms);
    times.page.push(shown.ms);
    const { items } = JSON.parse(answer.value) as { items: { id: string; slug: string }[] };
    times.isSame &&= items.map(idOf).join() === bare.value.join();
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

/** Searches through HTTP, API and page, against the bare `SELECT` of the same ids. */
export async function compareSearch(searched: Searched): Promise<Figure[]> {
  const { origin, page: path, queries, personOf } = searched;
  for (const [n, query] of queries.slice(0, warmUps).entries())
    await ask(`${origin}${path}?${query.address}`, personOf(query, n));
  const all: Times[] = [];
  for (const [n, query] of queries.entries())
    all.push(await measureQuery(query, personOf(query, n), searched));
  const every = (name: 'api' | 'page' | 'bare') => all.flatMap((times) => times[name]);
  const [bare, api, page] = [p95(every('bare')), p95(every('api')), p95(every('page'))];
  const slowest = Math.max(...every('api'), ...every('page'));
  const same = all.filter(({ isSame }) => isSame).length;
  tellSlowest(all);
  const ratio = (name: string, ms: number) =>
    held(
      `${name} : p95 / p95 du \`SELECT\` nu`,
      sayTimes(ms / bare),
      `≤ ${mostTimes} ×`,
      ms / bare <= mostTimes,
    );
  return [
    told('`SELECT` nu, médiane et p95', `${sayMs(median(every('bare')))}, ${sayMs(bare)}`),
    told('API, médiane et p95', `${sayMs(median(every('api')))}, ${sayMs(api)}`),
    told('page, médiane et p95', `${sayMs(median(every('page')))}, ${sayMs(page)}`),
    ratio('API', api),
    ratio('page', page),
    held(
      'requête la plus lente, toutes passes',
      sayMs(slowest),
      `≤ ${mostMs} ms`,
      slowest <= mostMs,
    ),
    held(
      'mêmes réponses dans le même ordre',
      `${sayNumber(same)} sur ${sayNumber(all.length)}`,
      'toutes',
      same === all.length,
    ),
    ...tellKinds(all),
  ];
}
