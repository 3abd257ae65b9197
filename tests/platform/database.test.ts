import { sql } from 'drizzle-orm';
import { afterEach, expect, inject, test } from 'vitest';

import {
  type OpenDatabase,
  openDatabase,
  type Queryable,
  withKeptPlans,
} from '#app/platform/database.server.ts';

const opened: OpenDatabase[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()));
});

/** One connection, on which everything is prepared that will be. */
function connect() {
  const database = openDatabase(inject('databaseUrl'), { max: 1 });
  opened.push(database);
  return database;
}

async function listPrepared({ client }: OpenDatabase): Promise<string[]> {
  const rows = await client.unsafe<{ statement: string }[]>(
    `select statement from pg_prepared_statements where statement like '% as sum'`,
  );
  return rows.map(({ statement }) => statement);
}

test('a statement that comes back is kept ready by the database, one said once is not', async () => {
  const database = connect();
  const add = (a: number, b: number) =>
    database.db.execute<{ sum: number }>(sql`select ${a}::int + ${b}::int as sum`);
  expect(await add(1, 2)).toEqual([{ sum: 3 }]);
  expect(await listPrepared(database)).toEqual([]);
  expect(await add(3, 4)).toEqual([{ sum: 7 }]);
  expect(await add(5, 6)).toEqual([{ sum: 11 }]);
  expect(await listPrepared(database)).toEqual(['select $1::int + $2::int as sum']);
});

test('what is kept ready is planned for the values of each time', async () => {
  const [row] = await connect().db.execute<{ plan_cache_mode: string }>(sql`show plan_cache_mode`);
  expect(row?.plan_cache_mode).toBe('force_custom_plan');
});

test('what is asked with kept plans is planned once; within a transaction, as the transaction is', async () => {
  const { db } = connect();
  const read = async (some: Queryable) => {
    const [row] = await some.execute<{ mode: string; pid: number }>(
      sql`select current_setting('plan_cache_mode') as mode, pg_backend_pid() as pid`,
    );
    return row;
  };
  expect(await read(withKeptPlans(db))).toMatchObject({ mode: 'force_generic_plan' });
  expect(await read(withKeptPlans(db))).toEqual(await read(withKeptPlans(db)));
  await db.transaction(async (tx) => expect(await read(withKeptPlans(tx))).toEqual(await read(tx)));
});

test('a table that changes between two times is read as it is now', async () => {
  const database = connect();
  const { db } = database;
  await db.execute(sql`create temporary table shelf as select 1 as a`);
  const read = () => db.execute(sql`select * from shelf where a < ${10}::int`);
  await read();
  await read();
  await db.execute(sql`alter table shelf add column b int`);
  expect(await read()).toEqual([{ a: 1, b: null }]);
});

test('no more than a few hundred are kept', async () => {
  const database = connect();
  for (let n = 0; n < 420; n += 1) {
    const said = sql`select ${n}::int + ${sql.raw(String(n))} as sum`;
    await database.db.execute(said);
    await database.db.execute(said);
  }
  expect(await listPrepared(database)).toHaveLength(400);
});
