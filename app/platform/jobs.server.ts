import { sql, type SQL } from 'drizzle-orm';
import PgBoss from 'pg-boss';

import type { Queryable } from './database.server.ts';
import { log } from './log.server.ts';

/** A kind of work done outside the request, retried until it succeeds or gives up. */
export type Job<Payload> = { name: string; payload?: Payload };

/** Declares a job; its payload is JSON and holds ids, not personal data. */
export function job<Payload extends object>(name: string): Job<Payload> {
  return { name };
}

/** How a job travels. */
export type Parcel = { job: string; payload: object };
export const queue = 'house';
/** Apart: a sweep of the night may take its time. */
export const clockQueue = 'clock';
export const retries = { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 300 };

/** Objects travel as JSON text; the driver knows dates and lists. */
function toParameter(value: unknown): unknown {
  const isPlain =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date);
  return isPlain ? JSON.stringify(value) : (value ?? null);
}

/** `$1 … $n` of a text query as a drizzle query, so that it runs on any connection of ours. */
function toQuery(text: string, values: unknown[]): SQL {
  const pieces = text.split(/\$(\d+)/u);
  return sql.join(
    pieces.map((piece, i) =>
      i % 2 ? sql`${sql.param(toParameter(values[Number(piece) - 1]))}` : sql.raw(piece),
    ),
    sql.raw(''),
  );
}

/** What pg-boss says, on a connection of ours. */
export function connection(db: Queryable): PgBoss.Db {
  return {
    async executeSql(text: string, values?: unknown[]) {
      if (values?.length) return { rows: [...(await db.execute(toQuery(text, values)))] };
      // Several statements at once, in a transaction of their own: drizzle opens it, not the text.
      const script = text.replace(/^\s*BEGIN;/u, '').replace(/COMMIT;\s*$/u, '');
      return { rows: [...(await db.transaction((tx) => tx.execute(sql.raw(script))))] };
    },
  };
}

/** pg-boss as a writer of jobs only: each is written on the connection of who sends it. */
const sender = new PgBoss({
  db: { executeSql: () => Promise.reject(new Error('A job is sent on a connection of ours')) },
});

/**
 * Enqueues a job in the transaction given: it exists if and only if the transaction commits.
 */
export async function enqueue<Payload extends object>(
  tx: Queryable,
  { name }: Job<Payload>,
  payload: Payload,
): Promise<void> {
  await sender.send(queue, { job: name, payload } satisfies Parcel, {
    ...retries,
    db: connection(tx),
  });
}

/** The same, done no earlier than that. */
export async function enqueueAt<Payload extends object>(
  tx: Queryable,
  at: Date,
  { name }: Job<Payload>,
  payload: Payload,
): Promise<void> {
  await sender.send(queue, { job: name, payload } satisfies Parcel, {
    ...retries,
    startAfter: at,
    db: connection(tx),
  });
}

/** Makes the tables of the job runner and its queue. */
export async function prepareJobs(db: Queryable): Promise<void> {
  const boss = new PgBoss({ db: connection(db), supervise: false, schedule: false });
  boss.on('error', (cause) => log.error({ err: cause }, 'job runner'));
  await boss.start();
  for (const name of [queue, clockQueue]) await boss.createQueue(name, { name, ...retries });
  await boss.stop({ graceful: false, wait: true });
}
