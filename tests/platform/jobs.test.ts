import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { enqueue, job, Workshop } from '#app/platform/jobs.server.ts';
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
