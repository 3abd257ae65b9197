import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import autocannon from 'autocannon';

import { ask } from '#scripts/bench/ask.ts';
import { median, sayMs, sayNumber, sayShare, sayTimes, timed } from '#scripts/bench/figures.ts';
import type { Bench, Part } from '#scripts/bench/part.ts';
import { aVisitor, type Person, signIn } from '#scripts/bench/people.ts';
import { type Figure, held, told } from '#scripts/bench/report.ts';
import { scratchDirectory } from '#scripts/bench/scratch.ts';
import { whileServing, whileServingHouse } from '#scripts/bench/serve.ts';

import { type Addresses, chooseAddresses } from './choose-addresses.ts';
import { planPages, type PagePlan } from './plan-pages.ts';

const connections = 16;
/** Both take turns, so that a slow moment of the machine is met by both. */
const turns = 4;
const secondsOfTurn = 5;
/** Until the engine has compiled what the pages go through. */
const warmUpInSeconds = 8;
const mostTimes = 3;
const kinds = {
  list: 'liste',
  sheet: 'fiche',
  search: 'recherche à facettes',
  speakers: 'intervenants',
  people: 'annuaire',
} as const;
const leastShare: Record<keyof Addresses, number> = {
  list: 0.12,
  sheet: 0.12,
  search: 0.5,
  speakers: 0.5,
  people: 0.5,
};

type Pace = { perSecond: number; p99: number };

/** Addresses of one kind, and who asks for them. */
type Asked = { origin: string; person: Person; addresses: readonly string[] };

async function fire({ origin, person, addresses }: Asked, duration: number): Promise<Pace> {
  const result = await autocannon({
    url: origin,
    connections,
    duration,
    headers: person.cookie ? { Cookie: person.cookie } : {},
    requests: addresses.map((address) => ({ method: 'GET', path: address })),
  });
  if (result.errors + result.non2xx > 0)
    throw new Error(`${result.errors} errors, ${result.non2xx} refusals from ${origin}`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}

/** The middle of their turns. */
const middle = (paces: readonly Pace[]): Pace => ({
  perSecond: median(paces.map(({ perSecond }) => perSecond)),
  p99: median(paces.map(({ p99 }) => p99)),
});

async function race(real: Asked, bare: Asked): Promise<{ real: Pace; bare: Pace }> {
  const paces = { real: [] as Pace[], bare: [] as Pace[] };
  for (const asked of [real, bare]) await fire(asked, warmUpInSeconds);
  for (let turn = 0; turn < turns; turn += 1) {
    paces.real.push(await fire(real, secondsOfTurn));
    paces.bare.push(await fire(bare, secondsOfTurn));
  }
  return { real: middle(paces.real), bare: middle(paces.bare) };
}

/** Where the time of one page goes, asked for one after another. */
async function shareOut(
  { database }: Bench,
  { origin, person, addresses }: Asked,
  plans: Record<string, PagePlan>,
) {
  const times = { page: [] as number[], data: [] as number[], database: [] as number[] };
  for (const address of [...addresses, ...addresses, ...addresses]) {
    const [pathname, query] = address.split('?');
    const data = `${origin}${pathname}.data${query ? `?${query}` : ''}`;
    times.page.push((await timed(() => ask(origin + address, person))).ms);
    times.data.push((await timed(() => ask(data, person))).ms);
    const statements = plans[address]?.statements ?? [];
    const read = () =>
      Promise.all(
        statements.map(({ text, params }) => database.client.unsafe(text, params as never[])),
      );
    times.database.push((await timed(read)).ms);
  }
  const [page, data, base] = [times.page, times.data, times.database].map(median) as [
    number,
    number,
    number,
  ];
  const share = (part: number) => sayShare(Math.max(0, part) / page);
  return `${sayMs(page)} : base ${share(base)}, intergiciels et verbes ${share(data - base)}, rendu ${share(page - data)}`;
}

function compare(kind: keyof Addresses, real: Pace, bare: Pace): Figure[] {
  const [share, times] = [real.perSecond / bare.perSecond, real.p99 / bare.p99];
  const least = leastShare[kind];
  const name = kinds[kind];
  return [
    told(
      `${name} : requêtes par seconde, serveur et Express nu`,
      `${sayNumber(real.perSecond)}, ${sayNumber(bare.perSecond)}`,
    ),
    held(`${name} : part du débit nu`, sayShare(share), `≥ ${sayShare(least)}`, share >= least),
    held(
      `${name} : p99 / p99 nu`,
      `${sayTimes(times)} (${sayMs(real.p99)})`,
      `≤ ${mostTimes} ×`,
      times <= mostTimes,
    ),
  ];
}

/** Pages rendered by the server, against a bare Express handler beside it. */
export const rendering: Part = {
  title: `Pages rendues par le serveur, ${connections} connexions`,
  run: async (bench) => {
    const addresses = await chooseAddresses(bench.database.db);
    const member = await signIn(bench.database.db, 'camille@demo.example');
    // Colleagues are found by members only.
    const personOf = (kind: keyof Addresses) => (kind === 'people' ? member : aVisitor);
    const names = Object.keys(kinds) as (keyof Addresses)[];
    const planFile = path.join(scratchDirectory, 'bare-plan.json');
    const environment: NodeJS.ProcessEnv = {
      NODE_ENV: 'production',
      BARE_PLAN: planFile,
      DATABASE_URL: bench.databaseUrl,
    };
    const program = ['--import', 'tsx', 'scripts/bench/rendering/bare-server.ts'];
    return whileServingHouse(bench.databaseUrl, async ({ origin }) => {
      const { databaseUrl } = bench;
      const plans: Record<string, PagePlan> = {};
      for (const kind of names)
        Object.assign(
          plans,
          await planPages({ databaseUrl, origin }, personOf(kind), addresses[kind]),
        );
      await mkdir(scratchDirectory, { recursive: true });
      await writeFile(planFile, JSON.stringify(plans));
      return whileServing(program, { environment, ready: '/ready' }, async (bareServer) => {
        const figures: Figure[] = [];
        for (const kind of names) {
          const asked = { origin, person: personOf(kind), addresses: addresses[kind] };
          const { real, bare } = await race(asked, { ...asked, origin: bareServer.origin });
          figures.push(...compare(kind, real, bare));
          figures.push(
            told(`${kinds[kind]} : une page seule`, await shareOut(bench, asked, plans)),
          );
        }
        return figures;
      });
    });
  },
};
