import { sql } from 'drizzle-orm';
import type { z } from 'zod';

import { readParticipation } from '#app/help/read-participation.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { callInput } from './inputs.ts';
import { isKept, listPeers, tellMoved } from './internal/seats.server.ts';
import { mostInCall, type Peer } from './vocabulary.ts';

/**
 * Enters the video call of a conversation: a fresh seat, taken over from another page of mine.
 * @returns the seat, and who is there already.
 * @throws {NotSignedIn}; {NotFound} for who takes no part in it; {Conflict} where four are there,
 * or where it is resolved.
 */
export async function takeSeat(
  context: Context,
  input: z.input<typeof callInput>,
): Promise<{ seatId: string; peers: Peer[] }> {
  const { questionId } = parseInput(callInput, input);
  const { actor, isResolved } = await readParticipation(context, questionId);
  if (isResolved)
    throw new Conflict('Cette question est résolue\u00A0: rouvrez-la pour vous appeler.');
  return context.db.transaction(async (tx) => {
    // What lapsed is free; so is my own, wherever it was.
    await tx.execute(sql`delete from help_video_seats s where s.question_id = ${questionId}
      and (s.user_id = ${actor.userId} or not ${isKept})`);
    for (let attempt = 0; attempt < mostInCall; attempt += 1) {
      // Two who take the same place at once: the unique index gives it to one, the other tries again.
      const [seat] = await tx.execute<{ id: string }>(sql`
        insert into help_video_seats (question_id, user_id, place, kept_at)
        select ${questionId}, ${actor.userId}, p, now() from generate_series(1, ${mostInCall}) p
        where not exists (select from help_video_seats s
          where s.question_id = ${questionId} and s.place = p)
        order by p limit 1 on conflict do nothing returning id`);
      if (seat) {
        await tellMoved(tx, context, questionId);
        return { seatId: seat.id, peers: await listPeers(tx, seat.id) };
      }
    }
    throw new Conflict(
      'L’appel est complet\u00A0: quatre personnes au plus. Écrivez dans la conversation.',
    );
  });
}
