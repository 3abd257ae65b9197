import { type SQL, sql } from 'drizzle-orm';

import type { CallStep } from '#app/calls/vocabulary.ts';
import { onDuty, saidOfToday } from '#app/duty/on-duty.server.ts';
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

type Rung = {
  at: Date;
  people: {
    userId: string;
    /** Of today: their quiet hours do not silence a call. */
    saidFree: boolean;
  }[];
};

/**
 * Rings at those on duty whom this step adds.
 * @returns who they are, and since when.
 */
export async function ringAt(tx: Transaction, call: CallRow, step: CallStep): Promise<Rung> {
  const rung = await tx.execute<{ userId: string; saidFree: boolean; rangAt: Date | string }>(sql`
    with rung as (insert into help_call_rings (call_id, user_id, step, rang_at)
    select ${call.id}, u.id, ${step}, clock_timestamp()
    from help_questions q
    left join libraries ql on ql.id = q.library_id left join communes qc on qc.code = ql.commune_code
    cross join users u
    left join libraries l on l.id = u.library_id left join communes c on c.code = l.commune_code
    where q.id = ${call.questionId} and u.id <> ${call.calledById} and ${isOfStep[step]}
      and ${onDuty}
    on conflict do nothing
    returning user_id, rang_at),
    -- Who is too late is told so, whichever way they answer.
    shown as (insert into help_askings (question_id, user_id, seen_at)
      select ${call.questionId}, user_id, clock_timestamp() from rung on conflict do nothing)
    select u.id as "userId", rung.rang_at as "rangAt",
      coalesce(${saidOfToday} = 'free', false) as "saidFree"
    from rung join users u on u.id = rung.user_id`);
  return {
    at: new Date(rung[0]?.rangAt ?? 0),
    people: rung.map(({ userId, saidFree }) => ({ userId, saidFree })),
  };
}
