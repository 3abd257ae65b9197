import type { Database, Queryable } from './database.server.ts';

type Work<Result> = (db: Queryable) => Promise<Result>;
type Item<Result> = {
  order: string;
  work: Work<Result>;
  resolve: (result: Result) => void;
  reject: (cause: unknown) => void;
};

/** More would hold what the first of them holds for too long. */
const mostTogether = 100;

/**
 * Does statements that are committed one at a time: those that come meanwhile are committed together
 * as soon as it is done, with one write to the disk for them all. Transactions that tell news commit
 * one after the other in any case, each with a write of its own.
 * @returns what does one: settled once it is committed. `order` is that in which rows are held, the
 * same on every server. Where one of those together fails, each is done alone: it may be done again.
 */
export function committingTogether<Result>() {
  const waiting = new WeakMap<Database, Item<Result>[]>();

  async function doAlone(db: Database, { work, resolve, reject }: Item<Result>) {
    await work(db).then(resolve, reject);
  }

  async function doTogether(db: Database, items: readonly Item<Result>[]) {
    const [first] = items;
    if (first && items.length === 1) return doAlone(db, first);
    // Those of one row stay in the order in which they came.
    const sorted = items.toSorted((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)));
    const results = await db
      .transaction((tx) => Promise.all(sorted.map(({ work }) => work(tx))))
      .catch(() => null); // Whichever failed says so again, alone.
    if (results) for (const [n, { resolve }] of sorted.entries()) resolve(results[n]!);
    else for (const item of sorted) await doAlone(db, item);
  }

  async function doAll(db: Database, items: Item<Result>[]) {
    while (items.length > 0) await doTogether(db, items.splice(0, mostTogether));
    waiting.delete(db);
  }

  return (db: Database, order: string, work: Work<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      const item = { order, work, resolve, reject };
      const before = waiting.get(db);
      if (before) {
        before.push(item);
        return;
      }
      const items = [item];
      waiting.set(db, items);
      void doAll(db, items);
    });
}
