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
import { whileServingHouse } from '#scripts/bench/serve.ts';

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

type Halls = { db: Database; bareDb: Database; origin: string; members: SettledMember[] };

async function measureHall(
  { db, bareDb, origin, members }: Halls,
  sessionCount: number,
): Promise<Figure[]> {
  const throughApi: Register = ({ cookie }, { id, slug }) =>
    ask(
      `${origin}/api/v1/formations/${slug}/sessions/${id}/inscriptions`,
      { cookie },
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ status: 'employee' }),
      },
    );
  const barely: Register = ({ userId }, { id }) =>
    registerBarely(bareDb, { sessionId: id, userId });
  const api: number[] = [];
  const bare: number[] = [];
  let wrong = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const [times, register] of [
      [bare, barely],
      [api, throughApi],
    ] as const) {
      const sessions = await settleSessions(db, sessionCount, quota);
      const took = await pressAtOnce(members, sessions, register);
      if (round > 0) times.push(...took);
      wrong += await countWrong(db, sessions);
    }
  }
  const ratio = p95(api) / p95(bare);
  const what = sessionCount === 1 ? 'une session de 10 places' : `${sessionCount} sessions`;
  const all = (times: readonly number[]) =>
    [median(times), p95(times), quantile(times, 0.99)].map(sayMs).join(', ');
  return [
    told(`${people} personnes, ${what} : écriture nue, p50, p95, p99`, all(bare)),
    told(`${people} personnes, ${what} : API, p50, p95, p99`, all(api)),
    held('p95 / p95 de l’écriture nue', sayTimes(ratio), `≤ ${mostTimes} ×`, ratio <= mostTimes),
    held('sessions au-delà de leurs places, ou incomplètes', sayNumber(wrong), '0', wrong === 0),
  ];
}

/**
 * A hundred people at once: on one session of ten places, and each on a session of their own; beside
 * bare transactions over a pool as large as the server's.
 */
export async function measureRegistrations(bench: Bench): Promise<Figure[]> {
  return whileCloned(bench, async (url) => {
    const { db, close } = openDatabase(url, { max: 4 });
    const { DATABASE_POOL_SIZE } = readSettings({ NODE_ENV: 'production' });
    const bare = openDatabase(url, { max: DATABASE_POOL_SIZE });
    try {
      const members = await settleMembers(db, people);
      return await whileServingHouse(url, async ({ origin }) => {
        const halls = { db, bareDb: bare.db, origin, members };
        return [...(await measureHall(halls, 1)), ...(await measureHall(halls, people))];
      });
    } finally {
      await Promise.all([close(), bare.close()]);
    }
  });
}
