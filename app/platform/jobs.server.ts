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

type Parcel = { job: string; payload: object };
const queue = 'house';
const batchSize = 10;
const retries = { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 300 };

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

function connection(db: Queryable): PgBoss.Db {
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

/** The statement that enqueues a job, for who writes it into one of their own. */
export async function statementOfJob<Payload extends object>(
  { name }: Job<Payload>,
  payload: Payload,
): Promise<SQL> {
  let statement = sql``;
  const executeSql = (text: string, values: unknown[] = []) => {
    statement = toQuery(text, values);
    return Promise.resolve({ rows: [{ id: name }] });
  };
  const parcel = { job: name, payload } satisfies Parcel;
  await sender.send(queue, parcel, { ...retries, db: { executeSql } });
  return statement;
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
  await boss.createQueue(queue, { name: queue, ...retries });
  await boss.stop({ graceful: false, wait: true });
}

type Pulse = { name: string; seconds: number; work: () => Promise<unknown> };

/** One look after the other, never two at once. @returns what ends it, once the last is done. */
function beat({ name, seconds, work }: Pulse): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  const look = async () => {
    try {
      await work();
    } catch (cause) {
      log.error({ err: cause, pulse: name }, 'pulse failed');
    }
    if (!isStopped) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      current = look();
    }, seconds * 1000);
  };
  schedule();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await current;
  };
}

/** What to do for each job, by name. */
export class Workshop {
  readonly #works = new Map<string, (payload: never) => Promise<void>>();
  readonly #schedules: { name: string; cron: string }[] = [];
  readonly #pulses: Pulse[] = [];

  /** Several works may answer the same job; they run in the order given. */
  when<Payload extends object>({ name }: Job<Payload>, work: (payload: Payload) => Promise<void>) {
    const before = this.#works.get(name);
    this.#works.set(
      name,
      before
        ? async (payload: Payload) => {
            await before(payload as never);
            await work(payload);
          }
        : work,
    );
  }

  /** @param cron five fields, Europe/Paris. */
  every(cron: string, name: string, work: () => Promise<void>) {
    this.#works.set(name, work);
    this.#schedules.push({ name, cron });
  }

  /**
   * Looks for what is due every so many seconds, in every server at once: the work finds it in the
   * database. What a server leaves when it dies, the next look finds.
   */
  pulse(seconds: number, name: string, work: () => Promise<unknown>) {
    this.#pulses.push({ name, seconds, work });
  }

  /** Does the job named; a job that nobody answers is an error, not silence. */
  async do(name: string, payload: object): Promise<void> {
    const work = this.#works.get(name);
    if (!work) throw new Error(`No work answers the job « ${name} »`);
    await work(payload as never);
  }

  /** Starts working. @returns the function that finishes what is under way and stops. */
  async open(db: Queryable, pollingInSeconds = 1): Promise<() => Promise<void>> {
    const boss = new PgBoss({ db: connection(db) });
    boss.on('error', (cause) => log.error({ err: cause }, 'job runner'));
    await boss.start();
    for (const { name, cron } of this.#schedules) {
      const box = `schedule-${name}`;
      await boss.createQueue(box, { name: box, ...retries });
      await boss.schedule(box, cron, {}, { tz: 'Europe/Paris' });
      await boss.work(box, { pollingIntervalSeconds: 30 }, () => this.do(name, {}));
    }
    const worker: string = await boss.work<Parcel>(
      queue,
      { pollingIntervalSeconds: pollingInSeconds, batchSize },
      async (parcels) => {
        for (const parcel of parcels) await this.#open(boss, parcel);
        // There is more: it does not wait for the next second.
        if (parcels.length === batchSize) boss.notifyWorker(worker);
      },
    );
    const stops = this.#pulses.map((pulse) => beat(pulse));
    return async () => {
      await Promise.all(stops.map((stop) => stop()));
      await boss.stop({ graceful: true, timeout: 5000 });
    };
  }

  /** One parcel fails alone: the others of its batch are not done twice. */
  async #open(boss: PgBoss, { id, data }: PgBoss.Job<Parcel>) {
    try {
      await this.do(data.job, data.payload);
      await boss.complete(queue, id);
    } catch (cause) {
      log.error({ err: cause, job: data.job, id }, 'job failed');
      await boss.fail(queue, id, { message: cause instanceof Error ? cause.message : 'failed' });
    }
  }
}
