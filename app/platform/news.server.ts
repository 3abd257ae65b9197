import { setTimeout as sleep } from 'node:timers/promises';

import { sql } from 'drizzle-orm';
import postgres from 'postgres';

import type { Queryable } from './database.server.ts';
import { log } from './log.server.ts';

/**
 * What open pages are told: that something moved, by its ids, never what it says. Each server of the
 * house hears it from the database, once the transaction that tells it is committed.
 */
export type News = {
  /** Who hears it: `question:<id>`, `person:<id>`, `session:<hash>`. */
  room: string;
  event: string;
  ids?: Record<string, unknown>;
  /** Who may be in the room may have changed: it is asked again before anything is told. */
  changesReaders?: boolean;
  /** Its place among the numbered news of the room, and the place of the last that changed readers. */
  place?: { at: number; readersSince: number };
};

/** Known to the triggers of the migrations too. */
export const newsChannel = 'rpbs_news';

/** Tells it with the transaction given: a rollback tells nothing. At most some 7,000 characters. */
export async function spread(db: Queryable, news: News): Promise<void> {
  await db.execute(sql`select pg_notify(${newsChannel}, ${JSON.stringify(news)})`);
}

/** Under eight thousand characters, which is all that one notification holds. */
const longestListed = 5000;

type ListNews = News & { list: { name: string; of: readonly (string | object)[] } };

/** A list in pieces that a notification holds. */
function cutList({ list, ids, ...news }: ListNews): News[] {
  const pieces: (string | object)[][] = [[]];
  let length = 0;
  for (const item of list.of) {
    length += JSON.stringify(item).length + 1;
    if (length > longestListed) {
      pieces.push([]);
      length = 0;
    }
    pieces.at(-1)?.push(item);
  }
  return pieces.map((piece) => ({ ...news, ids: { ...ids, [list.name]: piece } }));
}

/** Tells several at once, each with a list in its `ids`, in as many news as it takes. */
export async function spreadMany(db: Queryable, many: readonly ListNews[]): Promise<void> {
  const told = many.flatMap(cutList).map((news) => JSON.stringify(news));
  if (told.length === 0) return;
  await db.execute(sql`select pg_notify(${newsChannel}, said)
    from jsonb_array_elements_text(${JSON.stringify(told)}::jsonb) as said`);
}

const firstPauseInMs = 100;
const longestPauseInMs = 2000;

type Hearing = {
  onNews: (news: News) => void;
  /** After a cut: what was told meanwhile was not heard. */
  onBack: () => void;
};

/** What `listen` of postgres.js gives itself; its own gives up where the database is away a while. */
type Listening = postgres.Options<Record<string, never>> & {
  onnotify: (channel: string, payload: string) => void;
};

/**
 * Listens on a connection of its own for as long as the server lives, and comes back by itself once
 * the database does.
 * @param url of the database itself: what shares connections between transactions tells nothing.
 * @returns once it listens; what stops it.
 */
export async function hearNews(url: string, { onNews, onBack }: Hearing) {
  let isStopped = false;
  let client: postgres.Sql | undefined;

  async function listen() {
    const opened = postgres(url, {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      fetch_types: false,
      connect_timeout: 5,
      connection: { application_name: 'rpbs-news' },
      onnotify: (_channel, payload) => onNews(JSON.parse(payload) as News),
      onclose: () => {
        if (client !== opened || isStopped) return;
        client = undefined;
        void comeBack(opened);
      },
    } as Listening);
    try {
      await opened.unsafe(`listen ${newsChannel}`);
    } catch (cause) {
      await opened.end({ timeout: 0 });
      throw cause;
    }
    client = opened;
  }

  async function comeBack(closed: postgres.Sql) {
    log.warn('the database no longer tells the news');
    await closed.end({ timeout: 0 });
    const isBack = await tryAgain();
    if (isBack) onBack();
    else await client?.end({ timeout: 0 });
  }

  /** @returns false where it is no longer wanted. */
  async function tryAgain(pauseInMs = firstPauseInMs): Promise<boolean> {
    if (isStopped) return false;
    try {
      await listen();
      return !isStopped;
    } catch (cause) {
      log.debug({ err: cause }, 'news');
      await sleep(pauseInMs);
      return tryAgain(Math.min(2 * pauseInMs, longestPauseInMs));
    }
  }

  await listen();
  return async () => {
    isStopped = true;
    await client?.end({ timeout: 0 });
  };
}
