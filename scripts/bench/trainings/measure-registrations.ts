import { setTimeout as sleep } from 'node:timers/promises';

import { sql } from 'drizzle-orm';

import { type Database, openDatabase } from '#app/platform/database.server.ts';
import { readSettings } from '#app/platform/settings.server.ts';
import { ask } from '#scripts/bench/ask.ts';
import { whileCloned } from '#scripts/bench/clone.ts';
import {
  median,
  p95,
  quantile,
  sayMs,
  sayNumber,
  sayTimes,
  timed,
} from '#scripts/bench/figures.ts';
import { settleMembers, type SettledMember } from '#scripts/bench/help/settle-members.ts';
import type { Bench } from '#scripts/bench/part.ts';
import { type Figure, held, told } from '#scripts/bench/report.ts';
import { whileServing, whileServingHouse } from '#scripts/bench/serve.ts';

import { registerBarely } from './register-barely.ts';
import { type OpenSession, settleSessions } from './settle-sessions.ts';

const people = 100;
const quota = 10;
/** The first warms both. */
const rounds = 6;
const mostTimes = 4;

type Register = (member: SettledMember, session: OpenSession) => Promise<unknown>;

/** Everybody at once, each in the session of their turn. */
async function pressAtOnce(
  members: readonly SettledMember[],
  sessions: readonly OpenSession[],
  register: Register,
): Promise<number[]> {
  return Promise.all(
    members.map(async (member, n) => {
      const session = sessions[n % sessions.length];
      if (!session) throw new Error('There is no session');
      return (await timed(() => register(member, session))).ms;
    }),
  );
}

/** Sessions of these where more have a place than there are, or somebody is missing. */
async function countWrong(db: Database, sessions: readonly OpenSession[]): Promise<number> {
  const ids = sessions.map(({ id }) => id);
  const [found] = await db.execute<{ wrong: number }>(sql`
    select count(*)::int as wrong from training_sessions s, lateral (
      select count(*) filter (where state = 'registered') as placed, count(*) as people,
        max(arrival) as last
      from registrations r where r.session_id = s.id) as r
    where s.id = any(${sql.param(ids)}::uuid[]) and (r.placed <> least(s.quota, r.people)
      or s.places_taken <> r.placed or r.last <> r.people
      or r.people <> ${people / sessions.length}::int)`);
  return found?.wrong ?? sessions.length;
}

/** The same request to the server, or to the bare handler beside it. */
const registerAt =
  (origin: string): Register =>
  ({ cookie }, { id, slug }) =>
    ask(
      `${origin}/api/v1/formations/${slug}/sessions/${id}/inscriptions`,
      { cookie },
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ status: 'employee' }),
      },
    );

/** The mails of a round are written before the next: each has the machine for itself. */
async function whenAllIsTold(db: Database): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 500) {
    const [left] = await db.execute<{ count: number }>(sql`
      select count(*)::int as count from pgboss.job where state < 'completed'
        and data ->> 'job' in ('announced:registration-moved', 'mail-posted')`);
    if (!left?.count) return;
    await sleep(500);
  }
  throw new Error('The mails of a round were not written in half a minute');
}

type Hall = { db: Database; members: SettledMember[]; ways: Record<Way, Register> };
type Way = 'statements' | 'handler' | 'api';

async function measureHall({ db, members, ways }: Hall, sessionCount: number): Promise<Figure[]> {
  const times: Record<Way, number[]> = { statements: [], handler: [], api: [] };
  let wrong = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ['statements', 'handler', 'api'] as const) {
      const sessions = await settleSessions(db, sessionCount, quota);
      const took = await pressAtOnce(members, sessions, ways[way]);
      if (round > 0) times[way].push(...took);
      wrong += await countWrong(db, sessions);
    }
    await whenAllIsTold(db);
  }
  const ratio = p95(times.api) / p95(times.handler);
  const what = sessionCount === 1 ? 'une session de 10 places' : `${sessionCount} sessions`;
  const all = (way: Way) =>
    [median(times[way]), p95(times[way]), quantile(times[way], 0.99)].map(sayMs).join(', ');
  return [
    told(`${people} personnes, ${what} : instructions nues, p50, p95, p99`, all('statements')),
    told(`${people} personnes, ${what} : Express nu, p50, p95, p99`, all('handler')),
    told(`${people} personnes, ${what} : API, p50, p95, p99`, all('api')),
    held('p95 / p95 d’Express nu', sayTimes(ratio), `≤ ${mostTimes} ×`, ratio <= mostTimes),
    told('p95 / p95 des instructions nues', sayTimes(p95(times.api) / p95(times.statements))),
    held('sessions au-delà de leurs places, ou incomplètes', sayNumber(wrong), '0', wrong === 0),
  ];
}

/**
 * A hundred people at once: on one session of ten places, and each on a session of their own; beside
 * a bare handler that does what a registration cannot do without, and beside its statements alone,
 * over pools as large as the server's.
 */
export async function measureRegistrations(bench: Bench): Promise<Figure[]> {
  return whileCloned(bench, async (url) => {
    const { db, close } = openDatabase(url, { max: 4 });
    const { DATABASE_POOL_SIZE } = readSettings({ NODE_ENV: 'production' });
    const bare = openDatabase(url, { max: DATABASE_POOL_SIZE });
    const program = ['--import', 'tsx', 'scripts/bench/trainings/bare-registrar.ts'];
    const environment: NodeJS.ProcessEnv = {
      NODE_ENV: 'production',
      DATABASE_URL: url,
      DATABASE_POOL_SIZE: String(DATABASE_POOL_SIZE),
    };
    try {
      const members = await settleMembers(db, people);
      return await whileServingHouse(url, ({ origin }) =>
        whileServing(program, { environment, ready: '/ready' }, async (handler) => {
          const ways: Record<Way, Register> = {
            statements: ({ userId }, { id }) => registerBarely(bare.db, { sessionId: id, userId }),
            handler: registerAt(handler.origin),
            api: registerAt(origin),
          };
          const hall = { db, members, ways };
          return [...(await measureHall(hall, 1)), ...(await measureHall(hall, people))];
        }),
      );
    } finally {
      await Promise.all([close(), bare.close()]);
    }
  });
}
