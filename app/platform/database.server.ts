import { fillPlaceholders, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

import { log } from './log.server.ts';

/** One pool, one drizzle: what verbs receive as `context.db`. */
export type Database = ReturnType<typeof openDatabase>['db'];
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** Either: reads that may also run inside a transaction take this. */
export type Queryable = Database | Transaction;

export type OpenDatabase = ReturnType<typeof openDatabase>;

/** Statements that each connection may keep ready: a few hundred are all that pages say. */
const mostPrepared = 400;

/**
 * Has the database keep a statement ready from the second time it is said: one exchange instead of
 * two, and nothing to parse again. What is built for one search and never said again is not kept.
 */
function prepareWhatComesBack(client: postgres.Sql): void {
  const seen = new Set<string>();
  const prepared = new Set<string>();
  const comesBack = (text: string) => {
    if (prepared.has(text)) return true;
    if (prepared.size >= mostPrepared) return false;
    if (seen.delete(text)) {
      prepared.add(text);
      return true;
    }
    if (seen.size >= mostPrepared) seen.clear();
    seen.add(text);
    return false;
  };
  type Sayer = Pick<postgres.Sql, 'unsafe'>;
  function prepareOn(some: Sayer) {
    const unsafe = some.unsafe.bind(some);
    some.unsafe = ((text: string, values: never[] = [], options = {}) =>
      unsafe(text, values, {
        ...options,
        prepare: values.length > 0 && comesBack(text),
      })) as typeof some.unsafe;
  }
  /** A transaction says its statements by an object of its own, and so does each part of it. */
  function prepareWithin<Name extends 'begin' | 'savepoint'>(
    some: Record<Name, (...input: never[]) => unknown>,
    name: Name,
  ) {
    const open = some[name].bind(some) as (...input: unknown[]) => unknown;
    some[name] = (...input: unknown[]) => {
      const work = input.pop() as (tx: postgres.TransactionSql) => unknown;
      return open(...input, (tx: postgres.TransactionSql) => {
        prepareOn(tx);
        prepareWithin(tx as never, 'savepoint');
        return work(tx);
      });
    };
  }
  prepareOn(client);
  prepareWithin(client as never, 'begin');
}

/** @param planning of what is kept ready: for the values of each time, or once where that is as well. */
function openPool(url: string, max: number, planning: 'force_custom_plan' | 'force_generic_plan') {
  const client = postgres(url, {
    max,
    onnotice: () => undefined,
    connection: { application_name: 'rpbs', TimeZone: 'UTC', plan_cache_mode: planning },
  });
  prepareWhatComesBack(client);
  return client;
}

/** Connections beside the pool, opened when `withKeptPlans` is first asked. */
const mostWithKeptPlans = 4;

/** Opened all at once: whoever is the first to need one of them does not wait for it. */
function openBeside(url: string, max: number) {
  const client = openPool(url, max, 'force_generic_plan');
  for (let opened = 0; opened < max; opened += 1)
    client`select 1`.catch((cause: unknown) => {
      // Who needs it next is told.
      log.warn({ err: cause }, 'a connection beside the pool did not open');
    });
  return client;
}

type Beside = { client: postgres.Sql; db: Queryable };
const besideOf = new WeakMap<object, () => Beside>();

/**
 * Opens a pool on a PostgreSQL.
 * @param url `postgres://…`
 * @param options `max`: connections of the pool.
 */
export function openDatabase(url: string, options: { max?: number } = {}) {
  // A common word and a rare one need different plans: what is kept ready is parsed, not planned.
  const client = openPool(url, options.max ?? 10, 'force_custom_plan');
  const db = drizzle(client, { casing: 'snake_case' });
  let beside: Beside | undefined;
  besideOf.set(db, () => {
    if (beside) return beside;
    const opened = openBeside(url, Math.min(options.max ?? 10, mostWithKeptPlans));
    beside = { client: opened, db: drizzle(opened, { casing: 'snake_case' }) };
    return beside;
  });
  return {
    url,
    db,
    client,
    close: async () => {
      await Promise.all([client.end({ timeout: 5 }), beside?.client.end({ timeout: 5 })]);
    },
  };
}

/**
 * The same database, by connections that keep the plan of a statement with it: for those that reach
 * their rows by keys, whatever the values, and are said so often that planning them costs as much as
 * doing them. Within a transaction, the transaction itself.
 */
export function withKeptPlans(db: Queryable): Queryable {
  return besideOf.get(db)?.().db ?? db;
}

/**
 * A statement for those connections that is also written out once, not each time it is said: for what
 * is said so often that writing it out counts.
 * @param statement what changes in it are its placeholders, and nothing else.
 * @returns what says it with the values of these, by name; never within a transaction.
 */
export function keepStatement<Row>(statement: SQL) {
  const { sql: text, params } = new PgDialect({ casing: 'snake_case' }).sqlToQuery(statement);
  return async (db: Database, values: Record<string, unknown>): Promise<readonly Row[]> => {
    const client = besideOf.get(db)?.().client ?? db.$client;
    const filled = fillPlaceholders(params, values) as never[];
    return (await client.unsafe(text, filled, { prepare: true })) as unknown as Row[];
  };
}
