import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { asc, eq, sql } from 'drizzle-orm';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { askQuestion } from '#app/help/ask-question.server.ts';
import { LiveConversation } from '#app/help/live/live-conversation.ts';
import { Line } from '#app/platform/line.ts';
import { socketPath } from '#app/platform/socket-path.ts';
import { helpMessages, helpParticipants, helpQuestions } from '#db/schema/help.ts';
import { rateWindows } from '#db/schema/platform.ts';
import { joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { findFreePort } from '#tests/support/free-port.ts';
import { cookieFor } from '#tests/support/live.ts';
import { type OwnDatabase, startOwnDatabase } from '#tests/support/own-database.ts';

/**
 * Everything that may go wrong while people talk: sockets cut, acknowledgements lost, one of two
 * servers killed and started again, the database killed and started again. `LIVE_CLIENTS=50
 * LIVE_MESSAGES=200` makes it ten thousand messages.
 */

const clientCount = Number(process.env.LIVE_CLIENTS ?? 5);
const messagesEach = Number(process.env.LIVE_MESSAGES ?? 15);
/** People go on writing while everything falls. */
const pauseInMs = Math.max(40, 5000 / messagesEach);
const mostAwayInMs = 10_000;
/** All there, once the last was said: on a machine that does other things at once. */
const settledInMs = 25_000 * Math.max(1, (clientCount * messagesEach) / 100);

let own: OwnDatabase;
const ports: number[] = [];
const servers = new Map<number, ChildProcess>();
let place: Awaited<ReturnType<typeof settleTerritory>>;

async function startServer(port: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/live-server.ts'], {
    env: { ...process.env, DATABASE_URL: own.url, PORT: String(port), LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  servers.set(port, child);
  if (child.stdout) await once(child.stdout, 'data');
}

async function killServer(port: number) {
  const child = servers.get(port);
  if (!child || child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

beforeAll(async () => {
  own = await startOwnDatabase();
  place = await settleTerritory(own.opened.db);
  ports.push(await findFreePort(), await findFreePort());
  await Promise.all(ports.map(startServer));
});

afterAll(async () => {
  await Promise.all(ports.map(killServer));
  await own?.stop();
});

/** Keeps what a browser would. */
function makeStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const wordsOf = (live: LiveConversation) =>
  live.state().messages.map(({ sequence, pieces }) => {
    const [piece] = pieces ?? [];
    return `${sequence} ${piece && 'text' in piece ? piece.text : ''}`;
  });

test(
  'everybody ends with the same messages in the same order, none twice, none lost',
  { timeout: 600_000 + settledInMs },
  async () => {
    const { db } = own.opened;
    const asker = await joinNetwork(db, { name: 'asker', libraryId: place.forcalquierId });
    const { questionId } = await askQuestion(asker.context, {
      clientKey: crypto.randomUUID(),
      title: 'Qui a déjà relié un fonds local ?',
      themeId: place.themeId,
      urgency: 'today',
    });
    const takenAt = new Date();
    await db.update(helpQuestions).set({ takenById: asker.userId, takenAt });
    const clients: LiveConversation[] = [];
    const cut: (() => void)[] = [];
    /** The server that each last came to, and when. */
    const cameTo = new Map<number, { port: number; at: number }>();
    for (let n = 0; n < clientCount; n += 1) {
      const { userId } = await joinNetwork(db, { name: `Voix ${n}` });
      await db.insert(helpParticipants).values({ questionId, userId });
      const { cookie } = await cookieFor(db, userId);
      // As behind a proxy: who is refused by one server tries the other.
      let home = n;
      const connect = () => {
        const socket = io(`http://127.0.0.1:${ports[home % 2]}`, {
          path: socketPath,
          autoConnect: false,
          forceNew: true,
          transports: n % 3 === 0 ? ['polling'] : ['polling', 'websocket'],
          // As the page has them.
          reconnectionDelay: 300,
          reconnectionDelayMax: 4000,
          extraHeaders: { Cookie: cookie },
        });
        socket.io.on('reconnect_attempt', () => {
          home += 1;
          (socket.io as unknown as { uri: string }).uri = `http://127.0.0.1:${ports[home % 2]}`;
        });
        socket.on('connect', () => {
          cameTo.set(n, { port: ports[home % 2]!, at: Date.now() });
        });
        // Every seventh answer is lost on its way back.
        let answers = 0;
        const ask = socket.emitWithAck.bind(socket);
        const timeout = socket.timeout.bind(socket);
        socket.timeout = (ms: number) => {
          const timed = timeout(ms);
          return Object.assign(timed, {
            emitWithAck: async (event: string, input: object) => {
              const answer: unknown = await ask(event, input);
              answers += 1;
              if (answers % 7 === 0) throw new Error('The answer was lost');
              return answer;
            },
          });
        };
        // One that is still opening has nothing to lose.
        cut.push(() => {
          if (socket.connected) socket.io.engine.close();
        });
        return socket;
      };
      clients.push(
        new LiveConversation(
          {
            questionId,
            viewerId: userId,
            storage: makeStorage(),
            line: new Line(connect),
            isInView: () => true,
            onHead: () => undefined,
            onRefused: ({ body }) => {
              throw new Error(`${body} was refused`);
            },
          },
          { messages: [], revision: 0, headRevision: 0, takesPart: true },
        ),
      );
    }
    for (const client of clients) client.start();

    let turn = 0;
    const cutting = setInterval(() => {
      turn += 1;
      cut[(turn * 3) % cut.length]?.();
      // Nobody writes so fast: the limit is not what is tried here.
      if (turn % 4 === 0) db.delete(rateWindows).catch(() => undefined);
    }, 250);
    const hasComeBackSince = (at: number) => (n: number) => (cameTo.get(n)?.at ?? 0) > at;
    const breaking = (async () => {
      await vi.waitFor(() => expect(cameTo.size).toBe(clientCount), { timeout: 10_000 });
      const killedAt = Date.now();
      const orphans = [...cameTo].flatMap(([n, { port }]) => (port === ports[0] ? [n] : []));
      expect(orphans).not.toEqual([]);
      await killServer(ports[0]!);
      const isBack = hasComeBackSince(killedAt);
      await vi.waitFor(() => expect(orphans.filter((n) => !isBack(n))).toEqual([]), {
        timeout: mostAwayInMs,
      });
      await startServer(ports[0]!);
      await own.killAndRestart(300);
    })();

    const written = clients.flatMap((_, n) =>
      Array.from({ length: messagesEach }, (_one, turn) => `${n}.${turn}`),
    );
    await Promise.all(
      clients.map(async (client, n) => {
        for (let said = 0; said < messagesEach; said += 1) {
          client.say(`${n}.${said}`);
          await sleep(pauseInMs);
        }
      }),
    );
    await breaking;
    await vi.waitFor(
      () => {
        for (const client of clients) {
          expect(client.state().waiting).toHaveLength(0);
          expect(client.state().messages).toHaveLength(written.length);
        }
      },
      { timeout: settledInMs, interval: 100 },
    );
    // Neither server fell with the database.
    expect([...servers.values()].map(({ exitCode }) => exitCode)).toEqual([null, null]);
    clearInterval(cutting);
    for (const client of clients) client.stop();

    const stand = await db
      .select({ sequence: helpMessages.sequence, body: helpMessages.body })
      .from(helpMessages)
      .where(eq(helpMessages.questionId, questionId))
      .orderBy(asc(helpMessages.sequence));
    expect(stand.map(({ sequence }) => sequence)).toEqual(written.map((_, n) => n + 1));
    expect(stand.map(({ body }) => body).toSorted()).toEqual(written.toSorted());
    const words = stand.map(({ sequence, body }) => `${sequence} ${body}`);
    for (const client of clients) expect(wordsOf(client)).toEqual(words);
    for (const n of clients.keys()) {
      const mine = stand.flatMap(({ body }) => (body.startsWith(`${n}.`) ? [body] : []));
      expect(mine).toEqual(written.filter((body) => body.startsWith(`${n}.`)));
    }
    const [row] = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from help_messages where question_id = ${questionId}`,
    );
    expect(row?.n).toBe(written.length);
  },
);
