import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { minutesBetween, parseCron } from '#app/platform/by-the-clock.ts';
import { enqueue, job } from '#app/platform/jobs.server.ts';
import { Workshop } from '#app/platform/workshop.server.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
const ring = job<{ bell: string }>('ring');

async function waiting() {
  const rows = await database.current.db.execute(
    sql`select data from pgboss.job where state = 'created'`,
  );
  return rows.length;
}

test('a job enqueued in a transaction that rolls back does not exist', async () => {
  const before = await waiting();
  await expect(
    database.current.db.transaction(async (tx) => {
      await enqueue(tx, ring, { bell: 'lost' });
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  expect(await waiting()).toBe(before);
});

test('a job enqueued in a transaction is done once after it commits', async () => {
  const heard: string[] = [];
  const workshop = new Workshop();
  workshop.when(ring, async ({ bell }) => {
    heard.push(bell);
  });
  await database.current.db.transaction((tx) => enqueue(tx, ring, { bell: 'l’été à 5 €' }));
  const close = await workshop.open(database.current.db, 0.5);
  await expect.poll(() => heard, { timeout: 8000 }).toEqual(['l’été à 5 €']);
  await close();
  expect(await waiting()).toBe(0);
});

test('many jobs are done one after the other, not ten a look', async () => {
  const heard: string[] = [];
  const workshop = new Workshop();
  workshop.when(ring, async ({ bell }) => {
    heard.push(bell);
  });
  const bells = Array.from({ length: 35 }, (_, n) => String(n));
  await database.current.db.transaction(async (tx) => {
    for (const bell of bells) await enqueue(tx, ring, { bell });
  });
  const close = await workshop.open(database.current.db, 5);
  await expect.poll(() => heard.length, { timeout: 4000 }).toBe(35);
  await close();
  expect(heard.toSorted()).toEqual(bells.toSorted());
});

test('what is due is looked for again and again, one look at a time, whatever a look comes to', async () => {
  let looks = 0;
  let atOnce = 0;
  let most = 0;
  const workshop = new Workshop();
  workshop.pulse(0.02, 'look', async () => {
    looks += 1;
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise((resolve) => setTimeout(resolve, 60));
    atOnce -= 1;
    if (looks === 2) throw new Error('the database was away');
  });
  const close = await workshop.open(database.current.db, 0.5);
  await expect.poll(() => looks, { timeout: 8000 }).toBeGreaterThan(3);
  await close();
  const after = looks;
  expect(atOnce).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect({ looks, most }).toEqual({ looks: after, most: 1 });
});

test('a time of the clock is read in Paris, winter and summer; minutes missed by a slow look are caught up', () => {
  const falls = (cron: string, at: string) => parseCron(cron)(new Date(at));
  expect(falls('17 3 * * *', '2026-01-15T02:17:30Z')).toBe(true);
  expect(falls('17 3 * * *', '2026-07-15T01:17:00Z')).toBe(true);
  expect(falls('17 3 * * *', '2026-07-15T02:17:00Z')).toBe(false);
  expect(falls('*/10 * * * *', '2026-07-15T09:40:00Z')).toBe(true);
  expect(falls('*/10 * * * *', '2026-07-15T09:41:00Z')).toBe(false);
  // A Tuesday, and the day after.
  expect(falls('23 7 * * 2', '2026-07-14T05:23:00Z')).toBe(true);
  expect(falls('23 7 * * 2', '2026-07-15T05:23:00Z')).toBe(false);
  expect(() => parseCron('1,2 * * * *')).toThrow('no time');
  const minutes = minutesBetween(
    new Date('2026-07-15T09:40:00Z'),
    new Date('2026-07-15T09:42:10Z'),
  );
  expect(minutes.map((at) => at.toISOString().slice(11, 16))).toEqual(['09:41', '09:42']);
});
