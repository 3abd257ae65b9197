import { sql } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { seatInput } from './inputs.ts';
import { tellMoved } from './internal/seats.server.ts';

/** Hangs up; a seat that is no more is as good as left. @throws {NotSignedIn} */
export async function leaveSeat({ actor, db, clock }: Context, input: z.input<typeof seatInput>) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { seatId } = parseInput(seatInput, input);
  await db.transaction(async (tx) => {
    const [left] = await tx.execute<{ questionId: string }>(sql`
      delete from help_video_seats s where s.id = ${seatId} and s.user_id = ${actor.userId}
      returning s.question_id as "questionId"`);
    if (left) await tellMoved(tx, { clock }, left.questionId);
  });
  return { seatId };
}
