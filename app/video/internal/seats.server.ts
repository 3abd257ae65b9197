import { sql } from 'drizzle-orm';

import { refreshConversation } from '#app/help/refresh-conversation.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { spread } from '#app/platform/news.server.ts';
import { callNews, callRoom } from '#app/video/news.ts';
import { type Peer, seatLapsesInSeconds } from '#app/video/vocabulary.ts';

/** Whether a seat `s` is still kept, by the clock of the database. */
export const isKept = sql.raw(`s.kept_at > now() - interval '${seatLapsesInSeconds} seconds'`);

/** Who else sits in the call of this seat. */
export async function listPeers(db: Queryable, seatId: string): Promise<Peer[]> {
  const found = await db.execute<Peer>(sql`
    select s.id as "seatId", u.display_name as name
    from help_video_seats mine
    join help_video_seats s on s.question_id = mine.question_id and s.id <> mine.id
    join users u on u.id = s.user_id
    where mine.id = ${seatId} and ${isKept}
    order by s.place`);
  return [...found];
}

/** Tells the pages of a call, and those of its conversation, that somebody came or left. */
export async function tellMoved(
  tx: Transaction,
  context: Pick<Context, 'clock'>,
  questionId: string,
): Promise<void> {
  await spread(tx, { room: callRoom(questionId), event: callNews.moved, ids: { questionId } });
  await refreshConversation(tx, context, questionId);
}

export const noSeat = () => new NotFound('Vous n’êtes plus dans cet appel.');
