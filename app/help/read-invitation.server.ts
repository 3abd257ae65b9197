import { sql } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { questionIdInput } from './inputs.ts';

type Invitation = {
  questionId: string;
  title: string;
  theme: string;
  invitedBy: string;
  /** Those who are in it, the asker first. */
  participants: string[];
  isResolved: boolean;
};

/**
 * An invitation of mine: by whom and to what, and nothing of what was said.
 * @throws {NotSignedIn}; {NotFound} for who is not invited, and once it was answered or taken back.
 */
export async function readInvitation(
  { db, actor }: Context,
  input: z.input<typeof questionIdInput>,
): Promise<Invitation> {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { questionId } = parseInput(questionIdInput, input);
  const [found] = await db.execute<Invitation>(sql`
    select q.id as "questionId", q.title, t.label as theme,
      case when b.erased_at is null then b.display_name else 'compte supprimé' end as "invitedBy",
      array(select case when u.erased_at is null then u.display_name else 'compte supprimé' end
        from help_participants p join users u on u.id = p.user_id
        where p.question_id = q.id order by u.id = q.asked_by_id desc, p.joined_at) as participants,
      exists (select from help_resolutions r
        where r.question_id = q.id and r.reopened_at is null) as "isResolved"
    from help_invitations i join help_questions q on q.id = i.question_id
    join themes t on t.id = q.theme_id join users b on b.id = i.invited_by_id
    where i.question_id = ${questionId} and i.user_id = ${actor.userId}
      and num_nonnulls(i.accepted_at, i.declined_at, i.withdrawn_at) = 0`);
  if (!found) throw new NotFound('Cette invitation n’existe pas, ou plus.');
  return found;
}
