import { sql } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { readSignalsInput } from './inputs.ts';

export type Signal = { id: number; from: string; body: string };

const mostAtOnce = 100;

/**
 * What other browsers told this seat, in order, once what was heard before is forgotten. Not « since
 * the last one »: of two who speak at once, the first to be numbered may be the last to be there.
 * @throws {NotSignedIn}
 */
export async function readSignals(
  { actor, db }: Context,
  input: z.input<typeof readSignalsInput>,
): Promise<{ signals: Signal[] }> {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { seatId, heard } = parseInput(readSignalsInput, input);
  const mine = sql`exists (select from help_video_seats s
    where s.id = g.to_id and s.user_id = ${actor.userId})`;
  if (heard.length > 0)
    await db.execute(sql`delete from help_video_signals g
      where g.to_id = ${seatId} and g.id in ${heard} and ${mine}`);
  const found = await db.execute<{ id: string; from: string; body: string }>(sql`
    select g.id, g.from_id as "from", g.body from help_video_signals g
    where g.to_id = ${seatId} and ${mine}
    order by g.id limit ${mostAtOnce}`);
  return { signals: found.map(({ id, from, body }) => ({ id: Number(id), from, body })) };
}
