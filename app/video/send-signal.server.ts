import { sql } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { spread } from '#app/platform/news.server.ts';
import { parseInput } from '#app/platform/parse.ts';

import { sendSignalInput } from './inputs.ts';
import { callNews, seatRoom } from './news.ts';

/**
 * Hands what a browser tells another of the same call; it waits for them if they are cut off.
 * @throws {NotSignedIn}; {NotFound} where either has left, or sits in another call.
 */
export async function sendSignal({ actor, db }: Context, input: z.input<typeof sendSignalInput>) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { seatId, to, body } = parseInput(sendSignalInput, input);
  await db.transaction(async (tx) => {
    const [sent] = await tx.execute(sql`
      insert into help_video_signals (from_id, to_id, body)
      select mine.id, theirs.id, ${body}
      from help_video_seats mine join help_video_seats theirs using (question_id)
      where mine.id = ${seatId} and mine.user_id = ${actor.userId}
        and theirs.id = ${to} and theirs.id <> mine.id
      returning id`);
    if (!sent) throw new NotFound('Cette personne n’est plus dans l’appel.');
    await spread(tx, { room: seatRoom(to), event: callNews.signal, ids: { seatId: to } });
  });
  return {};
}
