import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';

import { type CallIdInput, callIdInput } from './inputs.ts';
import { findCall } from './internal/find-call.server.ts';
import { canStopCall, canTakeCall } from './policy.ts';
import { type CallOutcome, type CallStep, callSteps } from './vocabulary.ts';

type CallRow = {
  title: string;
  theme: string;
  askedBy: string;
  where: string | null;
  step: CallStep | null;
  outcome: CallOutcome | null;
  takenBy: string | null;
  /** Until the next step; zero where it is due. */
  secondsLeft: number;
  rung: { step: CallStep; people: number; declined: number; places: string[] }[];
  hasDeclined: boolean;
};

/** What a step did: nobody free there, so many told, not reached yet. */
export type CallStepView = {
  step: CallStep;
  state: 'done' | 'current' | 'coming';
  people: number;
  declined: number;
  /** Communes of the people told. */
  places: string[];
};

/**
 * The last call of a question, step by step.
 * @throws {NotSignedIn}; {NotFound} for who neither calls nor is called.
 */
export async function readCall(context: Context, input: CallIdInput) {
  const { questionId } = parseInput(callIdInput, input);
  const { actor, callId, facts } = await findCall(context.db, context.actor, questionId);
  const [row] = await context.db.execute<CallRow>(sql`
    select q.title, t.label as theme, a.display_name as "askedBy", c.name as "where", k.step,
      case when k.outcome is null and q.taken_at is not null then 'taken' else k.outcome end as outcome,
      taker.display_name as "takenBy",
      greatest(0, ceil(extract(epoch from k.next_step_at - clock_timestamp())))::int as "secondsLeft",
      coalesce((select jsonb_agg(g) from (
        select r.step, count(*)::int as people, count(r.declined_at)::int as declined,
          coalesce(jsonb_agg(distinct rc.name) filter (where rc.name is not null), '[]') as places
        from help_call_rings r join users ru on ru.id = r.user_id
        left join libraries rl on rl.id = ru.library_id
        left join communes rc on rc.code = rl.commune_code
        where r.call_id = k.id group by r.step) g), '[]') as rung,
      exists (select from help_call_rings r where r.call_id = k.id
        and r.user_id = ${actor.userId} and r.declined_at is not null) as "hasDeclined"
    from help_calls k join help_questions q on q.id = k.question_id
    join themes t on t.id = q.theme_id join users a on a.id = q.asked_by_id
    left join users taker on taker.id = q.taken_by_id
    left join libraries l on l.id = q.library_id left join communes c on c.code = l.commune_code
    where k.id = ${callId}`);
  const { rung, step: current, ...call } = row!;
  const reached = current ? callSteps.indexOf(current) : -1;
  const steps = callSteps.map((step, place): CallStepView => {
    const { people = 0, declined = 0, places = [] } = rung.find((each) => each.step === step) ?? {};
    const isPast = place < reached || (place === reached && !facts.isRinging);
    const state = isPast ? 'done' : place === reached ? 'current' : 'coming';
    return { step, state, people, declined, places };
  });
  return {
    questionId,
    ...call,
    steps,
    isRinging: facts.isRinging,
    isMine: facts.calledById === actor.userId,
    may: { take: canTakeCall(actor, facts), stop: canStopCall(actor, facts) },
  };
}

export type CallView = Awaited<ReturnType<typeof readCall>>;
