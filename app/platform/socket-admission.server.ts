import type { Socket } from 'socket.io';

import type { Member } from './actor.ts';
import type { House } from './house.server.ts';
import { readSession } from './session.server.ts';
import { hashToken } from './tokens.server.ts';

/** Pages that one person may have open at a time, on this server. */
const mostSocketsEach = 12;

/** What a socket may ask at once, and how fast that comes back. */
const burst = 60;
const perSecond = 15;
/** Who asks so much more is no page of ours. */
const floodDebt = 300;

/** What the server knows of a socket. */
export type Seat = {
  member: Member;
  sessionId: string;
  /** Milliseconds since 1970. */
  memberReadAt: number;
  /** Left to ask; under zero it is refused. */
  allowance: number;
  allowedAt: number;
};

export const seatOf = (socket: Socket): Seat => socket.data as Seat;

export const personRoom = (userId: string) => `person:${userId}`;
const sessionRoom = (sessionId: string) => `session:${hashToken(sessionId)}`;

/**
 * Seats a socket as the member of its session cookie, in their rooms; refuses with a word for the
 * client: `not-signed-in`, `too-many`, or `unavailable` where the database does not answer.
 */
export function admitSockets({ database, log }: House) {
  return (socket: Socket, next: (refusal?: Error) => void) => {
    const admit = async () => {
      const { actor } = await readSession(database.db, socket.handshake.headers.cookie ?? null);
      if (actor.kind !== 'member' || !actor.sessionId) return 'not-signed-in';
      const room = personRoom(actor.userId);
      const seated = socket.nsp.adapter.rooms.get(room)?.size ?? 0;
      if (seated >= mostSocketsEach) return 'too-many';
      const now = Date.now();
      socket.data = {
        member: actor,
        sessionId: actor.sessionId,
        memberReadAt: now,
        allowance: burst,
        allowedAt: now,
      } satisfies Seat;
      await socket.join([room, sessionRoom(actor.sessionId)]);
      return null;
    };
    const tell = async () => {
      try {
        const refusal = await admit();
        next(refusal === null ? undefined : new Error(refusal));
      } catch (cause) {
        log.error({ err: cause }, 'socket');
        next(new Error('unavailable'));
      }
    };
    void tell();
  };
}

/** Counts one more event of this socket. @returns whether it may be answered; a flood is cut. */
export function countEvent(socket: Socket): boolean {
  const seat = seatOf(socket);
  const now = Date.now();
  seat.allowance = Math.min(burst, seat.allowance + ((now - seat.allowedAt) / 1000) * perSecond);
  seat.allowedAt = now;
  seat.allowance -= 1;
  if (seat.allowance < -floodDebt) socket.disconnect(true);
  return seat.allowance >= 0;
}
