import { sql } from 'drizzle-orm';

import { type CallFacts, canSeeCall } from '#app/calls/policy.ts';
import type { Actor, Member } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';

type Selected = CallFacts & { callId: string };

/**
 * The last call of a question, among those that this actor may see.
 * @throws {NotSignedIn}; {NotFound} for the others.
 */
export async function findCall(
  db: Queryable,
  actor: Actor,
  questionId: string,
): Promise<{ actor: Member; callId: string; facts: CallFacts }> {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const [found] = await db.execute<Selected>(sql`
    select k.id as "callId", k.called_by_id as "calledById",
      k.ended_at is null and q.taken_at is null as "isRinging",
      array(select r.user_id::text from help_call_rings r where r.call_id = k.id) as "rungIds"
    from help_calls k join help_questions q on q.id = k.question_id
    where k.question_id = ${questionId} order by k.started_at desc limit 1`);
  const mayRead: boolean = found !== undefined && canSeeCall(actor, found);
  if (!found || !mayRead) throw new NotFound('Cet appel n’existe pas, ou plus.');
  const { callId, ...facts } = found;
  return { actor, callId, facts };
}
