import { sql } from 'drizzle-orm';

import { type Queryable, withKeptPlans } from '#app/platform/database.server.ts';

/** Written questions that were put to `u`, who did not pass them on, and that nobody took yet. */
export const questionsFor = sql`(select count(*)::int from help_askings a
  join help_questions q on q.id = a.question_id
  where a.user_id = u.id and a.asked_at is not null and a.declined_at is null
    and q.taken_at is null and not exists (select from help_resolutions r
      where r.question_id = q.id and r.reopened_at is null))`;

export async function countQuestions(db: Queryable, userId: string) {
  const [found] = await withKeptPlans(db).execute<{ questions: number }>(
    sql`select ${questionsFor} as questions from users u where u.id = ${userId}`,
  );
  return found ?? { questions: 0 };
}
