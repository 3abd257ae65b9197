import { sql } from 'drizzle-orm';

import type { PastCalls } from '#app/calls/policy.ts';
import { pauseBeforeCallInMinutes } from '#app/calls/vocabulary.ts';
import type { Queryable } from '#app/platform/database.server.ts';

type Found = PastCalls & {
  /** Until the asker may call again; zero where they may. By the clock of the database. */
  waitInSeconds: number;
};

/** What a question has rung so far; undefined for one that never did. */
export async function findPastCalls(db: Queryable, questionId: string): Promise<Found | undefined> {
  const [found] = await db.execute<Found>(sql`
    select q.asked_by_id as "askedById", count(*)::int as calls,
      bool_or(k.ended_at is null) as "isRinging",
      q.taken_at is null and not exists (select from help_resolutions r
        where r.question_id = q.id and r.reopened_at is null) as "isOpen",
      greatest(0, ceil(extract(epoch from max(k.ended_at)
        + make_interval(mins => ${pauseBeforeCallInMinutes}) - clock_timestamp())))::int
        as "waitInSeconds"
    from help_questions q join help_calls k on k.question_id = q.id
    where q.id = ${questionId} group by q.id`);
  return found;
}
