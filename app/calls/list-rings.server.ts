import { sql } from 'drizzle-orm';

import { mayRingAloud } from '#app/alerts/may-ring-aloud.server.ts';
import { saidOfToday } from '#app/duty/on-duty.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { withKeptPlans } from '#app/platform/database.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';

import { countQuestions } from './internal/count-questions.server.ts';

/** A call that rings at me. */
export type Ring = {
  questionId: string;
  title: string;
  theme: string;
  askedBy: string;
  where: string | null;
};

/** What rings at me, the call of mine that rings at others, and how many questions wait for me in writing. */
export type Rings = {
  rings: Ring[];
  mine: { questionId: string; title: string } | null;
  questions: number;
  /** Whether a call may be heard, by what I chose and my quiet hours. */
  isAloud: boolean;
};

/**
 * Who calls me now, the longest-waiting first; « pas maintenant » takes a call off the list.
 * @throws {NotSignedIn}
 */
export async function listRings(context: Context): Promise<Rings> {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const [{ questions }, found] = await Promise.all([
    countQuestions(db, actor.userId),
    withKeptPlans(db).execute<Ring & { isMine: boolean; saidFree: boolean }>(sql`
    select q.id as "questionId", q.title, t.label as theme, a.display_name as "askedBy",
      c.name as "where", k.called_by_id = ${actor.userId} as "isMine",
      coalesce((select ${saidOfToday} from users u where u.id = ${actor.userId}) = 'free', false)
        as "saidFree"
    from help_calls k join help_questions q on q.id = k.question_id
    join themes t on t.id = q.theme_id join users a on a.id = q.asked_by_id
    left join libraries l on l.id = q.library_id left join communes c on c.code = l.commune_code
    where k.ended_at is null and q.taken_at is null and (k.called_by_id = ${actor.userId}
      or exists (select from help_call_rings r where r.call_id = k.id
        and r.user_id = ${actor.userId} and r.declined_at is null))
    order by k.started_at limit 10`),
  ]);
  const rings = found
    .filter(({ isMine }) => !isMine)
    .map(({ questionId, title, theme, askedBy, where }) => ({
      questionId,
      title,
      theme,
      askedBy,
      where,
    }));
  const mine = found.find(({ isMine }) => isMine);
  const [first] = found;
  const isAloud =
    rings.length > 0 &&
    (await mayRingAloud(context, { userId: actor.userId, saidFree: first?.saidFree ?? false }));
  return {
    rings,
    mine: mine ? { questionId: mine.questionId, title: mine.title } : null,
    questions,
    isAloud,
  };
}
