import type { Server as HttpServer } from 'node:http';

import { Server, type Socket } from 'socket.io';

import type { Member } from './actor.ts';
import type { Context } from './context.server.ts';
import { contextOf, type House } from './house.server.ts';
import { hearNews, type News } from './news.server.ts';
import { comesFromHere } from './security.server.ts';
import { listStandingSessions, readActor, readMembers } from './session.server.ts';
import { socketPath } from './socket-path.ts';
import { admitSockets, countEvent, seatOf } from './socket-admission.server.ts';
import { type SocketAnswer, type SocketInput, toAnswer, toInput } from './socket-answer.server.ts';
import { type Guard, kindOf, openRooms } from './socket-rooms.server.ts';

/** What a socket asks, and as whom. */
export type SocketCall = {
  context: Context & { actor: Member };
  /**
   * @param readersSince the place of the last news that changed who may be there, as far as the policy
   * knew when it was asked.
   * @returns false where that has changed since: ask the policy again.
   */
  join: (room: string, readersSince?: number) => Promise<boolean>;
  /** Tells a news that was just made here, ahead of the database, where nothing misses before it. */
  tellAhead: (news: News) => void;
  leave: (room: string) => Promise<void>;
  isIn: (room: string) => boolean;
};

type Work = (call: SocketCall, input: SocketInput) => Promise<object>;
type Parting = (context: Context & { actor: Member }, room: string) => Promise<void>;

type Beat = (context: Context & { actor: Member }) => Promise<void>;

/** Twice the longest message, which is in letters of up to four bytes. */
const largestEventInBytes = 40_000;
const memberFreshForInMs = 10_000;
const refreshEveryInMs = 7000;
const recheckEveryInMs = 60_000;

/** What sockets may ask, and who may be in which room: said once, before the server opens. */
export class Hub {
  readonly works = new Map<string, Work>();
  readonly guards = new Map<string, Guard>();
  readonly partings: Parting[] = [];
  readonly beats = new Map<string, Beat>();

  /** Answers an event of the client; the domain's errors become refusals. */
  answer(event: string, work: Work) {
    this.works.set(event, work);
  }

  /** Says who may be in the rooms `<kind>:<name>`; asked again whenever that may have changed. */
  guard(kind: string, guard: Guard) {
    this.guards.set(kind, guard);
  }

  /** What to do when somebody leaves a room, or their connection ends. */
  onParting(parting: Parting) {
    this.partings.push(parting);
  }

  /**
   * What to do while a socket in a room of this kind answers: every ten seconds, and never for a
   * machine that sleeps. The browser answers by itself, whatever it does to timers of hidden pages.
   */
  onHeartbeat(kind: string, beat: Beat) {
    this.beats.set(kind, beat);
  }
}

/**
 * Attaches the sockets to the web server: pages and sockets share its port, its session cookie and
 * its pool. Long polling is enough; a websocket is taken where nothing refuses it.
 * @returns what tells every client to come back elsewhere, and stops.
 */
export async function openHub(
  house: House,
  web: HttpServer,
  { works, guards, partings, beats }: Hub,
): Promise<() => Promise<void>> {
  const { database, log } = house;
  const io = new Server(web, {
    path: socketPath,
    serveClient: false,
    cookie: false,
    maxHttpBufferSize: largestEventInBytes,
    pingInterval: 10_000,
    pingTimeout: 8000,
    // Each compressor costs a page 300 kB of the server's memory, for a few ids.
    perMessageDeflate: false,
    allowRequest: (request, answer) =>
      answer(null, comesFromHere(new URL(house.appUrl).host, request)),
  });
  io.engine.on('headers', (headers: Record<string, string>) => {
    headers['X-Content-Type-Options'] = 'nosniff';
    headers['Cache-Control'] = 'no-store';
  });
  io.use(admitSockets(house));

  async function refresh(socket: Socket): Promise<Member | null> {
    const seat = seatOf(socket);
    if (Date.now() - seat.memberReadAt < memberFreshForInMs) return seat.member;
    const actor = await readActor(database.db, seat.member.userId, seat.sessionId);
    if (actor.kind !== 'member') {
      socket.disconnect(true);
      return null;
    }
    seat.memberReadAt = Date.now();
    seat.member = actor;
    return actor;
  }

  /** Who everybody is now, in one question: what they ask meanwhile does not wait for it. */
  async function refreshAll() {
    const seated = [...io.sockets.sockets.values()];
    if (seated.length === 0) return;
    const userIds = new Set(seated.map((socket) => seatOf(socket).member.userId));
    const readAt = Date.now();
    const members = await readMembers(database.db, [...userIds]);
    for (const socket of seated) {
      const seat = seatOf(socket);
      const member = members.get(seat.member.userId);
      if (!member) socket.disconnect(true);
      else if (seat.memberReadAt < readAt) {
        seat.member = { ...member, sessionId: seat.sessionId };
        seat.memberReadAt = readAt;
      }
    }
  }

  const rooms = openRooms({ house, io, guards, refresh });

  const contextFor = (socket: Socket, actor: Member) => ({
    ...contextOf(house, actor, socket.id),
    actor,
  });

  const partingNow = new Set<Promise<void>>();

  function part(socket: Socket, room: string) {
    if (!guards.has(kindOf(room))) return;
    for (const parting of partings) {
      const done = parting(contextFor(socket, seatOf(socket).member), room)
        .catch((cause: unknown) => log.error({ err: cause }, 'parting'))
        .finally(() => partingNow.delete(done));
      partingNow.add(done);
    }
  }

  async function answer(socket: Socket, work: Work, sent: unknown): Promise<SocketAnswer> {
    if (!countEvent(socket)) return { failed: true, retryAfterInSeconds: 5 };
    try {
      const actor = await refresh(socket);
      if (!actor) return { failed: true, retryAfterInSeconds: 5 };
      const call: SocketCall = {
        context: contextFor(socket, actor),
        join: async (room, readersSince = Infinity) => {
          if (rooms.isStale(room, readersSince)) return false;
          await socket.join(room);
          return true;
        },
        tellAhead: rooms.tellAhead,
        leave: async (room) => {
          await socket.leave(room);
          part(socket, room);
        },
        isIn: (room) => socket.rooms.has(room),
      };
      return { done: await work(call, toInput(sent)) };
    } catch (cause) {
      return toAnswer(house, cause);
    }
  }

  async function feel(socket: Socket) {
    for (const [kind, beat] of beats) {
      if (![...socket.rooms].some((room) => kindOf(room) === kind)) continue;
      try {
        const actor = await refresh(socket);
        if (actor) await beat(contextFor(socket, actor));
      } catch (cause) {
        log.error({ err: cause }, 'heartbeat');
      }
    }
  }

  io.on('connection', (socket) => {
    for (const [event, work] of works) {
      socket.on(event, (sent: unknown, acknowledge: unknown) => {
        const reply = async () => {
          const answered = await answer(socket, work, sent);
          if (typeof acknowledge === 'function') acknowledge(answered);
        };
        void reply();
      });
    }
    socket.conn.on('heartbeat', () => void feel(socket));
    socket.on('disconnecting', () => {
      for (const room of socket.rooms) part(socket, room);
    });
  });

  async function recheck() {
    const seated = [...io.sockets.sockets.values()];
    const ids = new Set(seated.map((socket) => seatOf(socket).sessionId));
    if (ids.size === 0) return;
    const standing = await listStandingSessions(database.db, [...ids]);
    for (const socket of seated)
      if (!standing.has(seatOf(socket).sessionId)) socket.disconnect(true);
    rooms.forget();
    for (const room of io.sockets.adapter.rooms.keys()) await rooms.clear(room);
  }
  const tryRecheck = () =>
    recheck().catch((cause: unknown) => log.error({ err: cause }, 'recheck of sockets'));

  const stopHearing = await hearNews(house.settings.DATABASE_DIRECT_URL ?? database.url, {
    onNews: rooms.deliver,
    onBack: () => void tryRecheck().then(() => io.local.emit('behind')),
  });
  const rechecking = setInterval(() => void tryRecheck(), recheckEveryInMs);
  const refreshing = setInterval(() => {
    refreshAll().catch((cause: unknown) => log.error({ err: cause }, 'refresh of members'));
  }, refreshEveryInMs);

  return async () => {
    clearInterval(rechecking);
    clearInterval(refreshing);
    await stopHearing();
    // Neither `io.close()`, which closes the web server too, nor a disconnection that is said: who
    // is told to go does not come back by themselves.
    io.engine.close();
    await Promise.all(partingNow);
  };
}
