import { sql } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { seatInput } from './inputs.ts';
import { isKept, listPeers, noSeat } from './internal/seats.server.ts';
import type { Peer } from './vocabulary.ts';

/**
 * « I am still in the call », said every few seconds. @returns who else is.
 * @throws {NotSignedIn}; {NotFound} once the seat has lapsed or was taken over: to be entered again.
 */
export async function keepSeat(
  { actor, db }: Context,
  input: z.input<typeof seatInput>,
): Promise<{ peers: Peer[] }> {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { seatId } = parseInput(seatInput, input);
  const [kept] = await db.execute(sql`
    update help_video_seats s set kept_at = now()
    where s.id = ${seatId} and s.user_id = ${actor.userId} and ${isKept} returning s.id`);
  if (!kept) throw noSeat();
  return { peers: await listPeers(db, seatId) };
}
