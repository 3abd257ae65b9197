import type { Server as HttpServer } from 'node:http';

import { Server, type Socket } from 'socket.io';

import type { Member } from './actor.ts';
import type { Context } from './context.server.ts';
import { DomainError, InvalidInput, TooMany } from './errors.ts';
import { contextOf, type House } from './house.server.ts';
import { hearNews, type News } from './news.server.ts';
import { comesFromHere } from './security.server.ts';
import { listStandingSessions, readActor } from './session.server.ts';
import { socketPath } from './socket-path.ts';
import { admitSockets, countEvent, seatOf } from './socket-admission.server.ts';

/** What a socket asks, and as whom. */
export type SocketCall = {
  context: Context & { actor: Member };
  join: (room: string) => Promise<void>;
  leave: (room: string) => Promise<void>;
  isIn: (room: string) => boolean;
};

export type SocketInput = Record<string, unknown>;

/** What comes back to who asked. `failed`: our fault, or a moment's: to be asked again. */
export type SocketAnswer<Value = object> =
  | { done: Value }
  | { refused: { code: string; message: string; fields: Record<string, string[]> } }
  | { failed: true; retryAfterInSeconds: number };

type Work = (call: SocketCall, input: SocketInput) => Promise<object>;
type Parting = (context: Context & { actor: Member }, room: string) => Promise<void>;
/** @returns the ids of those of these members who may be in the room of this name. */
type Guard = (house: House, name: string, members: readonly Member[]) => Promise<Set<string>>;

/** Twice the longest message, which is in letters of up to four bytes. */
const largestEventInBytes = 40_000;
const memberFreshForInMs = 10_000;
const recheckEveryInMs = 60_000;

/** What sockets may ask, and who may be in which room: said once, before the server opens. */
export class Hub {
  readonly works = new Map<string, Work>();
  readonly guards = new Map<string, Guard>();
  readonly partings: Parting[] = [];

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
}

const kindOf = (room: string) => room.slice(0, room.indexOf(':'));

/** Only what a form could hold: words, figures, yes or no. */
function toInput(sent: unknown): SocketInput {
  if (typeof sent !== 'object' || sent === null) return {};
  return Object.fromEntries(
    Object.entries(sent).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' ? value.replaceAll('\u0000', '') : value,
    ]),
  );
}

function toAnswer(house: House, cause: unknown): SocketAnswer {
  if (cause instanceof TooMany)
    return { failed: true, retryAfterInSeconds: Math.min(cause.retryAfterInSeconds, 60) };
  if (cause instanceof DomainError) {
    const { code, message } = cause;
    return {
      refused: { code, message, fields: cause instanceof InvalidInput ? cause.fields : {} },
    };
  }
  house.log.error({ err: cause }, 'socket event');
  return { failed: true, retryAfterInSeconds: 1 };
}

/**
 * Attaches the sockets to the web server: pages and sockets share its port, its session cookie and
 * its pool. Long polling is enough; a websocket is taken where nothing refuses it.
 * @returns what tells every client to come back elsewhere, and stops.
 */
export async function openHub(
  house: House,
  web: HttpServer,
  { works, guards, partings }: Hub,
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
        join: async (room) => {
          await socket.join(room);
        },
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
    socket.on('disconnecting', () => {
      for (const room of socket.rooms) part(socket, room);
    });
  });

  /** Has those leave who may no longer be there: they are told that, and nothing after. */
  async function clear(room: string): Promise<void> {
    const guard = guards.get(kindOf(room));
    if (!guard) return;
    const sockets = await io.local.in(room).fetchSockets();
    const seated = sockets.flatMap(({ id }) => io.sockets.sockets.get(id) ?? []);
    const name = room.slice(room.indexOf(':') + 1);
    const members = await Promise.all(seated.map(refresh));
    const allowed = await guard(
      house,
      name,
      members.filter((member) => member !== null),
    );
    for (const socket of seated) {
      if (allowed.has(seatOf(socket).member.userId)) continue;
      await socket.leave(room);
      socket.emit('out', { room });
    }
  }

  /** News of a room follow each other: what changes its readers is settled before the next. */
  const settling = new Map<string, Promise<void>>();

  function deliver({ room, event, ids = {}, changesReaders }: News) {
    if (event === 'cut') {
      io.local.in(room).disconnectSockets(true);
      return;
    }
    const tell = () => void io.local.to(room).emit(event, ids);
    const before = settling.get(room);
    if (!before && !changesReaders) {
      tell();
      return;
    }
    const settle = async () => {
      await before;
      try {
        if (changesReaders) await clear(room);
        tell();
      } catch (cause) {
        // Nobody is told what they might no longer read: they are asked to come in again.
        log.error({ err: cause, room }, 'room');
        io.local.in(room).disconnectSockets(true);
      }
    };
    const after = settle().finally(() => {
      if (settling.get(room) === after) settling.delete(room);
    });
    settling.set(room, after);
  }

  async function recheck() {
    const seated = [...io.sockets.sockets.values()];
    const ids = new Set(seated.map((socket) => seatOf(socket).sessionId));
    if (ids.size === 0) return;
    const standing = await listStandingSessions(database.db, [...ids]);
    for (const socket of seated)
      if (!standing.has(seatOf(socket).sessionId)) socket.disconnect(true);
    for (const room of io.sockets.adapter.rooms.keys()) await clear(room);
  }
  const tryRecheck = () =>
    recheck().catch((cause: unknown) => log.error({ err: cause }, 'recheck of sockets'));

  const stopHearing = await hearNews(house.settings.DATABASE_DIRECT_URL ?? database.url, {
    onNews: deliver,
    onBack: () => void tryRecheck().then(() => io.local.emit('behind')),
  });
  const rechecking = setInterval(() => void tryRecheck(), recheckEveryInMs);

  return async () => {
    clearInterval(rechecking);
    await stopHearing();
    // Neither `io.close()`, which closes the web server too, nor a disconnection that is said: who
    // is told to go does not come back by themselves.
    io.engine.close();
    await Promise.all(partingNow);
  };
}
