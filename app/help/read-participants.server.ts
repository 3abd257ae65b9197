import { sql } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { questionIdInput } from './inputs.ts';
import { findQuestion } from './internal/find-question.server.ts';
import { selectHeading } from './internal/select-heading.server.ts';
import { canInvite, canLeave, isParticipant } from './policy.ts';

/**
 * Who is in a conversation, who is invited, and what this participant may do about it.
 * @throws {NotSignedIn}; {NotFound} for who takes no part.
 */
export async function readParticipants(
  { db, actor: asking }: Context,
  input: z.input<typeof questionIdInput>,
) {
  const { questionId } = parseInput(questionIdInput, input);
  const { actor, facts, row } = await findQuestion(db, asking, questionId);
  if (!isParticipant(actor, facts)) throw new NotFound('Cette question n’existe pas, ou plus.');
  const [{ participants }, waiting] = await Promise.all([
    selectHeading(db, questionId),
    db.execute<{ invitationId: string; name: string }>(sql`
      select i.id as "invitationId", u.display_name as name
      from help_invitations i join users u on u.id = i.user_id
      where i.question_id = ${questionId}
        and num_nonnulls(i.accepted_at, i.declined_at, i.withdrawn_at) = 0
        and not exists (select from help_participants p
          where p.question_id = i.question_id and p.user_id = i.user_id)
      order by i.invited_at`),
  ]);
  return {
    questionId,
    title: row.title,
    participants,
    waiting: [...waiting],
    may: { invite: canInvite(actor, facts), leave: canLeave(actor, facts) },
    isMine: row.askedById === actor.userId,
  };
}

export type ParticipantsPage = Awaited<ReturnType<typeof readParticipants>>;
