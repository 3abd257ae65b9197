import { and, eq, isNull, sql } from 'drizzle-orm';

import { isPresent } from '#app/duty/on-duty.server.ts';
import { presentForInSeconds } from '#app/duty/vocabulary.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { helpCalls } from '#db/schema/calls.ts';

import { endCall } from './internal/end-call.server.ts';
import { ringOn } from './internal/ring-on.server.ts';
import type { CallOutcome } from './vocabulary.ts';

type Due = {
  callId: string;
  questionId: string;
  /** Why it ends, null where it goes on. */
  ends: CallOutcome | null;
  takenById: string | null;
};

const atOnce = 100;
const grace = sql.raw(`interval '${presentForInSeconds} seconds'`);

/** Calls with something to do: their step is over, or somebody answered, or the asker is gone. */
async function findDue(db: Queryable, callId: string | null = null): Promise<Due[]> {
  const found = await db.execute<Due>(sql`
    select k.id as "callId", k.question_id as "questionId", e.ends, q.taken_by_id as "takenById"
    from help_calls k join help_questions q on q.id = k.question_id
    join users u on u.id = k.called_by_id
    cross join lateral (select case
      when q.taken_by_id is not null then 'taken'
      when exists (select from help_resolutions r
        where r.question_id = q.id and r.reopened_at is null) then 'stopped'
      when k.started_at < now() - ${grace} and not ${isPresent} then 'left' end as ends) e
    where k.ended_at is null and (${callId}::uuid is null or k.id = ${callId}::uuid)
      and (e.ends is not null or k.next_step_at <= clock_timestamp())
    order by k.next_step_at limit ${atOnce}`);
  return [...found];
}

/**
 * Moves every call that is due, by the database's clock. Any server may do it at any moment, several
 * at once: each call is moved by one of them, and what a dead one left is done by the next.
 * @returns how many were due.
 */
export async function moveDueCalls({ db }: Pick<Context, 'db'>): Promise<number> {
  const due = await findDue(db);
  for (const each of due) await db.transaction((tx) => move(tx, each));
  return due.length;
}

async function move(tx: Transaction, { callId, questionId }: Due) {
  // The question first, as who takes it does; held by somebody, it waits for the next second.
  const [held] = await tx.execute(sql`
    select 1 from help_questions where id = ${questionId} for no key update skip locked`);
  if (!held) return;
  const [call] = await tx
    .select()
    .from(helpCalls)
    .where(and(eq(helpCalls.id, callId), isNull(helpCalls.endedAt)))
    .for('update');
  const [still] = await findDue(tx, callId);
  if (!call || !still) return;
  if (still.ends === null) await ringOn(tx, call);
  else await endCall(tx, call, still.ends, still.ends === 'taken' ? still.takenById : null);
}
