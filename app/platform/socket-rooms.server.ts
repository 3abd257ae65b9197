import type { Server, Socket } from 'socket.io';

import type { Member } from './actor.ts';
import type { House } from './house.server.ts';
import type { News } from './news.server.ts';
import { seatOf } from './socket-admission.server.ts';

/** @returns the ids of those of these members who may be in the room of this name. */
export type Guard = (
  house: House,
  name: string,
  members: readonly Member[],
) => Promise<Set<string>>;

export const kindOf = (room: string) => room.slice(0, room.indexOf(':'));

type Place = NonNullable<News['place']> & { heardAt: number };

const forgottenAfterInMs = 60_000;

type RoomsLife = {
  house: House;
  io: Server;
  /** By kind of room: `question` for `question:<id>`. */
  guards: ReadonlyMap<string, Guard>;
  /** Who the socket is now; null where it may no longer be here, and is cut. */
  refresh: (socket: Socket) => Promise<Member | null>;
};

/** The rooms of this server: who may still be in them, and what those who are there are told. */
export function openRooms({ house, io, guards, refresh }: RoomsLife) {
  const { log } = house;

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

  /** How far each room was told, of its numbered news. */
  const told = new Map<string, Place>();

  /** What a server has just made needs not come back from the database where nothing misses before it. */
  function tellAhead({ room, event, ids, place }: News) {
    const last = told.get(room);
    if (!place || !last || settling.has(room)) return;
    if (place.at !== last.at + 1 || place.readersSince !== last.readersSince) return;
    told.set(room, { ...place, heardAt: Date.now() });
    io.local.to(room).emit(event, ids);
  }

  /** Whether the policy was asked too early: who may be in the room has changed since. */
  const isStale = (room: string, readersSince: number) =>
    (told.get(room)?.readersSince ?? 0) > readersSince;

  /** Forgets rooms that nobody is in, and that nobody may be entering. */
  function forget() {
    for (const [room, { heardAt }] of told)
      if (!io.sockets.adapter.rooms.has(room) && Date.now() - heardAt > forgottenAfterInMs)
        told.delete(room);
  }

  function deliver({ room, event, ids = {}, changesReaders, place }: News) {
    if (event === 'cut') {
      io.local.in(room).disconnectSockets(true);
      return;
    }
    const tell = () => {
      const last = told.get(room)?.at ?? 0;
      if (place) told.set(room, { ...place, at: Math.max(place.at, last), heardAt: Date.now() });
      if (!place || place.at > last) io.local.to(room).emit(event, ids);
    };
    const before = settling.get(room);
    if (!before && !changesReaders) {
      tell();
      return;
    }
    const settle = async () => {
      await before;
      try {
        // Before anybody is asked to leave: who was let in by what was true until now, and comes while
        // the others leave, would be told what comes next.
        if (place) told.set(room, { ...place, at: told.get(room)?.at ?? 0, heardAt: Date.now() });
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

  return { clear, deliver, tellAhead, isStale, forget };
}
