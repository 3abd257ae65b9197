import { sql } from 'drizzle-orm';

import { type ReadBy, questionRoom } from '#app/help/news.ts';
import { type Database, type Queryable, withKeptPlans } from '#app/platform/database.server.ts';
import { gathering } from '#app/platform/gather.server.ts';
import { spreadMany } from '#app/platform/news.server.ts';

type Reading = { questionId: string; userId: string; upTo: number };

const gatherForInMs = 300;

/**
 * Notes up to which place a participant has read, never backwards nor beyond the last message, and
 * tells the open pages. That of anybody else is not noted.
 */
export async function noteReadings(db: Queryable, readings: readonly Reading[]): Promise<void> {
  // Held in the same order by every server, so that none waits for another that waits for it.
  const noted = await withKeptPlans(db).execute<Reading>(sql`
    with said as (
      select "questionId", "userId", max("upTo") as "upTo"
      from jsonb_to_recordset(${JSON.stringify(readings)}::jsonb)
        as x("questionId" uuid, "userId" uuid, "upTo" int)
      group by 1, 2),
    held as (
      select p.question_id, p.user_id, least(s."upTo", q.last_sequence) as up_to
      from help_participants p
      join said s on s."questionId" = p.question_id and s."userId" = p.user_id
      join help_questions q on q.id = p.question_id
      where p.read_up_to < least(s."upTo", q.last_sequence)
      order by 1, 2 for update of p)
    update help_participants p set read_up_to = held.up_to from held
    where p.question_id = held.question_id and p.user_id = held.user_id
      and p.read_up_to < held.up_to
    returning p.question_id as "questionId", p.user_id as "userId", p.read_up_to as "upTo"`);
  const readers = new Map<string, ReadBy[]>();
  for (const { questionId, ...reader } of noted)
    readers.set(questionId, [...(readers.get(questionId) ?? []), reader]);
  await spreadMany(
    db,
    [...readers].map(([questionId, some]) => ({
      room: questionRoom(questionId),
      event: 'read',
      ids: { questionId },
      list: { name: 'readers', of: some },
    })),
  );
}

/** The same for one of many that come within a moment. */
export const noteReading = gathering<Database, Reading>(gatherForInMs, noteReadings);
