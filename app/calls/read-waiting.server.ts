import { sql } from 'drizzle-orm';

import { standsBy } from '#app/duty/on-duty.server.ts';
import type { Context } from '#app/platform/context.server.ts';

import { questionsFor } from './internal/count-questions.server.ts';

export type Waiting = {
  /** Calls that ring at me, and questions put to me in writing that nobody took. */
  count: number;
  /** On duty, or calling: told of calls on whichever page. */
  isWatching: boolean;
};

/** What every page says of the help desk; null for a visitor, whom nobody calls. */
export async function readWaiting({ actor, db }: Context): Promise<Waiting | null> {
  if (actor.kind !== 'member') return null;
  const [found] = await db.execute<Waiting>(sql`
    select ${questionsFor} + (select count(*)::int from help_call_rings r
        join help_calls k on k.id = r.call_id join help_questions q on q.id = k.question_id
        where r.user_id = u.id and r.declined_at is null and k.ended_at is null
          and q.taken_at is null) as count,
      ${standsBy} or exists (select from help_calls k
        where k.called_by_id = u.id and k.ended_at is null) as "isWatching"
    from users u where u.id = ${actor.userId}`);
  return found ?? null;
}
