import { type SQL, sql } from 'drizzle-orm';

import type { CallStep } from '#app/calls/vocabulary.ts';
import { onDuty } from '#app/duty/on-duty.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';

import type { CallRow } from './call-row.server.ts';

/** Whom each step adds, among the people `u` of the library `l`, for the question `q`. */
const isOfStep: Record<CallStep, SQL> = {
  library: sql`u.library_id = q.library_id`,
  departement: sql`c.departement_code = qc.departement_code`,
  theme: sql`exists (select from help_known_themes k
    where k.user_id = u.id and k.theme_id = q.theme_id)`,
  region: sql`true`,
};

/**
 * Rings at those on duty whom this step adds.
 * @returns who they are.
 */
export async function ringAt(tx: Transaction, call: CallRow, step: CallStep): Promise<string[]> {
  const rung = await tx.execute<{ userId: string }>(sql`
    with rung as (insert into help_call_rings (call_id, user_id, step, rang_at)
    select ${call.id}, u.id, ${step}, clock_timestamp()
    from help_questions q
    left join libraries ql on ql.id = q.library_id left join communes qc on qc.code = ql.commune_code
    cross join users u
    left join libraries l on l.id = u.library_id left join communes c on c.code = l.commune_code
    where q.id = ${call.questionId} and u.id <> ${call.calledById} and ${isOfStep[step]}
      and ${onDuty}
    on conflict do nothing
    returning user_id),
    -- Who is too late is told so, whichever way they answer.
    shown as (insert into help_askings (question_id, user_id, seen_at)
      select ${call.questionId}, user_id, clock_timestamp() from rung on conflict do nothing)
    select user_id as "userId" from rung`);
  return rung.map(({ userId }) => userId);
}
