import { createHash } from 'node:crypto';

import PgBoss from 'pg-boss';

import { minutesBetween, parseCron } from './by-the-clock.ts';
import { type Queryable, withKeptPlans } from './database.server.ts';
import { clockQueue, connection, type Job, type Parcel, queue, retries } from './jobs.server.ts';
import { log } from './log.server.ts';

const batchSize = 10;
const clockEveryInSeconds = 20;

/** The same minute of the same work has the same id, so that it is written once. */
function idOf(name: string, minute: Date): string {
  const hex = createHash('sha256').update(`${name} ${minute.toISOString()}`).digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
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
  readonly #schedules: { name: string; isAt: (minute: Date) => boolean }[] = [];
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

  /** @param cron five fields, Europe/Paris: a figure, `*`, or a step. */
  every(cron: string, name: string, work: () => Promise<void>) {
    this.#works.set(name, work);
    this.#schedules.push({ name, isAt: parseCron(cron) });
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
    // Its own clock finds when each work was last due: half a second at a time, of the whole server.
    const boss = new PgBoss({ db: connection(withKeptPlans(db)), schedule: false });
    boss.on('error', (cause) => log.error({ err: cause }, 'job runner'));
    await boss.start();
    await boss.createQueue(clockQueue, { name: clockQueue, ...retries });
    await boss.work<Parcel>(clockQueue, { pollingIntervalSeconds: 30 }, async (parcels) => {
      for (const { data } of parcels) await this.do(data.job, {});
    });
    const worker: string = await boss.work<Parcel>(
      queue,
      { pollingIntervalSeconds: pollingInSeconds, batchSize },
      async (parcels) => {
        for (const parcel of parcels) await this.#open(boss, parcel);
        // There is more: it does not wait for the next second.
        if (parcels.length === batchSize) boss.notifyWorker(worker);
      },
    );
    const clock = { name: 'clock', seconds: clockEveryInSeconds, work: this.#clock(boss) };
    const stops = [clock, ...this.#pulses].map((pulse) => beat(pulse));
    return async () => {
      await Promise.all(stops.map((stop) => stop()));
      await boss.stop({ graceful: true, timeout: 5000 });
    };
  }

  /** Enqueues what each minute since the last look asks for: once, whichever servers look. */
  #clock(boss: PgBoss) {
    let lookedAt = new Date();
    return async () => {
      const now = new Date();
      for (const minute of minutesBetween(lookedAt, now))
        for (const { name } of this.#schedules.filter(({ isAt }) => isAt(minute))) {
          const parcel = { job: name, payload: {} } satisfies Parcel;
          await boss.send(clockQueue, parcel, { ...retries, id: idOf(name, minute) });
        }
      lookedAt = now;
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
