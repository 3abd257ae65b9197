import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';

import { isKept } from './internal/seats.server.ts';

/** Names of those in the call of a conversation now; the caller has asked whether it may be read. */
export async function listInCall(
  { db }: Pick<Context, 'db'>,
  questionId: string,
): Promise<string[]> {
  const found = await db.execute<{ name: string }>(sql`
    select u.display_name as name from help_video_seats s join users u on u.id = s.user_id
    where s.question_id = ${questionId} and ${isKept} order by s.place`);
  return found.map(({ name }) => name);
}
