import { type ChildProcess, fork } from 'node:child_process';

import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { cancelRegistration } from '#app/registrations/cancel-registration.server.ts';
import { mails } from '#db/schema/platform.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainings, trainingSessions, trainingSittings } from '#db/schema/trainings.ts';
import { announced } from '#tests/support/announced.ts';
import { joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import type { Done, Gesture, Order } from '#tests/support/registering-server.ts';

/**
 * Two hundred people on ten places, through three processes of which one is killed each time in the
 * middle; what nobody answered to is pressed again elsewhere, as people do.
 */

const database = useDatabase();
const quota = 10;
const people = 200;
/** As long as a session says unless told otherwise. */
const offerInHours = 48;
/** The Friday before clocks go forward: an offer of forty-eight hours ends after. */
const friday = new Date('2027-03-26T10:00:00Z');
const begins = new Date('2027-06-10T07:00:00Z');
const after = (hours: number) => new Date(friday.getTime() + hours * 3_600_000);

let crowd: Awaited<ReturnType<typeof joinNetwork>>[] = [];
let sessionId = '';
let servers: ChildProcess[] = [];

function startServer(): Promise<ChildProcess> {
  const child = fork('tests/support/registering-server.ts', {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: database.url, LOG_LEVEL: 'silent' },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('message', () => resolve(child));
  });
}

/**
 * Has a process make these gestures at once.
 * @param dieAfter kills it once it said that so many are done.
 * @returns what it said of each; of those that it did not live to say, nothing.
 */
function order(
  server: ChildProcess,
  gestures: Map<string, Gesture>,
  { at, dieAfter = Infinity }: { at: Date; dieAfter?: number },
): Promise<Map<string, string | undefined>> {
  const said = new Map<string, string | undefined>();
  return new Promise((resolve) => {
    const end = () => {
      server.off('message', hear);
      server.off('exit', end);
      resolve(said);
    };
    const hear = ({ key, failure }: Done) => {
      said.set(key, failure);
      if (said.size === dieAfter) server.kill('SIGKILL');
      if (said.size === gestures.size) end();
    };
    server.on('message', hear);
    server.once('exit', end);
    server.send({
      at: at.toISOString(),
      gestures: [...gestures].map(([key, gesture]) => ({ key, gesture })),
    } satisfies Order);
  });
}

/** The gestures by turns through all processes, the first of which dies; the rest pressed again. */
async function orderAll(gestures: Map<string, Gesture>, at: Date, dieAfter: number) {
  const parts = servers.map(
    (_, i) => new Map([...gestures].filter((__, n) => n % servers.length === i)),
  );
  const heard = await Promise.all(
    servers.map((server, i) => order(server, parts[i]!, { at, ...(i === 0 ? { dieAfter } : {}) })),
  );
  const said = new Map(heard.flatMap((one) => [...one]));
  const unheard = new Map([...gestures].filter(([key]) => !said.has(key)));
  expect(unheard.size).toBeGreaterThan(0);
  servers[0] = await startServer();
  for (const [key, failure] of await order(servers[1]!, unheard, { at })) said.set(key, failure);
  return said;
}

const rows = () =>
  database.current.db
    .select()
    .from(registrations)
    .where(eq(registrations.sessionId, sessionId))
    .orderBy(asc(registrations.arrival));

beforeAll(async () => {
  const { db } = database.current;
  const { forcalquierId, themeId } = await settleTerritory(db);
  crowd = await Promise.all(
    Array.from({ length: people }, (_, i) =>
      joinNetwork(db, { name: `Membre-${i}`, libraryId: forcalquierId }),
    ),
  );
  const createdById = crowd[0]!.userId;
  await db.transaction(async (tx) => {
    const [training] = await tx
      .insert(trainings)
      .values({
        slug: 'relier',
        title: 'Relier',
        audience: 'everyone',
        themeId,
        libraryId: forcalquierId,
        createdById,
        changedAt: friday,
        publishedAt: friday,
      })
      .returning({ id: trainings.id });
    const [session] = await tx
      .insert(trainingSessions)
      .values({
        trainingId: training!.id,
        quota,
        registrationOpensOn: '2027-03-01',
        registrationClosesOn: '2027-06-09',
        createdById,
      })
      .returning({ id: trainingSessions.id });
    sessionId = session!.id;
    await tx.insert(trainingSittings).values({
      sessionId,
      startsAt: begins,
      endsAt: new Date(begins.getTime() + 3 * 3_600_000),
      placeKind: 'remote',
    });
    await tx
      .update(trainingSessions)
      .set({ announcedAt: friday, announcedById: createdById })
      .where(eq(trainingSessions.id, sessionId));
  });
  servers = await Promise.all([startServer(), startServer(), startServer()]);
}, 60_000);

afterAll(() => servers.forEach((server) => server.kill()));

test('two hundred at once: ten have a place, the others their rank; nobody stands twice', async () => {
  const gestures = new Map<string, Gesture>(
    crowd.map(({ userId, actor }) => [userId, { does: 'register', actor, sessionId }]),
  );
  const said = await orderAll(gestures, friday, 12);
  expect([...said.values()].filter(Boolean)).toEqual([]);
  const all = await rows();
  expect(new Set(all.map(({ userId }) => userId)).size).toBe(people);
  expect(all.map(({ arrival }) => arrival)).toEqual(all.map((_, i) => i + 1));
  expect(all.map(({ state }) => state)).toEqual(
    all.map((_, i) => (i < quota ? 'registered' : 'waiting')),
  );
}, 120_000);

test('fifty give theirs back while offers run out, over the night when clocks change: places go on in order', async () => {
  const { db } = database.current;
  const before = await rows();
  // Five offers stand, and run out on Sunday; then everything happens at once.
  for (const { id, userId } of before.slice(0, 5)) {
    const { context } = crowd.find((one) => one.userId === userId)!;
    await cancelRegistration({ ...context, clock: () => friday }, { registrationId: id });
  }
  const offered = (await rows()).filter(({ state }) => state === 'offered');
  expect(offered.map(({ dueAt }) => dueAt)).toEqual(offered.map(() => after(offerInHours)));
  const leaving = [...before.slice(5, 10), ...before.slice(15, 140).filter((_, i) => i % 3 === 0)];
  const gestures = new Map<string, Gesture>(
    leaving.slice(0, 45).map(({ id, userId }) => {
      const { actor } = crowd.find((one) => one.userId === userId)!;
      return [id, { does: 'cancel', actor, registrationId: id }];
    }),
  );
  const { actor } = crowd[0]!;
  for (let n = 0; n < 9; n += 1) gestures.set(`move on ${n}`, { does: 'move on', actor });
  const said = await orderAll(gestures, after(offerInHours + 1), 4);
  // Pressed again, what was given back already is said to be.
  const failures = [...said.values()].filter(Boolean);
  expect(failures.every((failure) => failure?.includes('Conflict'))).toBe(true);
  const all = await rows();
  const gone = new Set([...before.slice(0, 5), ...leaving.slice(0, 45)].map(({ id }) => id));
  expect(all.filter(({ state }) => state === 'cancelled').map(({ id }) => id)).toEqual(
    all.filter(({ id }) => gone.has(id)).map(({ id }) => id),
  );
  const staying = all.filter(({ id }) => !gone.has(id)).map(({ state }) => state);
  expect(staying.filter((state) => state === 'offered')).toHaveLength(quota);
  const lapsed = staying.filter((state) => state === 'lapsed').length;
  // Who did not answer in time, then who is asked now, then who waits: nobody was passed over.
  expect(staying).toEqual([
    ...staying.slice(0, lapsed).map(() => 'lapsed'),
    ...Array.from({ length: quota }, () => 'offered'),
    ...staying.slice(lapsed + quota).map(() => 'waiting'),
  ]);
  const [session] = await db.select().from(trainingSessions);
  expect(session?.placesTaken).toBe(quota);
}, 120_000);

test('each is told of where they stand, once, by whichever process', async () => {
  const { db } = database.current;
  const moves = (await announced(db, 'registration-moved')) as Extract<
    Gesture,
    { does: 'tell' }
  >['move'][];
  const { actor } = crowd[0]!;
  const gestures = new Map<string, Gesture>(
    [...moves, ...moves].map((move, n) => [`${n}`, { does: 'tell', actor, move }]),
  );
  const said = await orderAll(gestures, after(offerInHours + 1), 40);
  expect([...said.values()].filter(Boolean)).toEqual([]);
  const told = (await db.select().from(mails)).map(({ dedupeKey }) => dedupeKey);
  expect(told).toHaveLength(people);
  const stands = (await rows()).map(
    ({ id, state, changedAt }) => `registration:${id}:${state}:${changedAt.toISOString()}`,
  );
  expect(new Set(told)).toEqual(new Set(stands));
}, 120_000);
