import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';

import { name } from './name-of.server.ts';

type Listed = { questionId: string; title: string; invitedBy: string };

/** Conversations into which somebody asks this person, and that wait for their answer. */
export async function listInvitations(db: Queryable, userId: string): Promise<Listed[]> {
  const found = await db.execute<Listed>(sql`
    select q.id as "questionId", q.title, ${name('b')} as "invitedBy"
    from help_invitations i join help_questions q on q.id = i.question_id
    join users b on b.id = i.invited_by_id
    where i.user_id = ${userId} and num_nonnulls(i.accepted_at, i.declined_at, i.withdrawn_at) = 0
      and not exists (select from help_participants p
        where p.question_id = q.id and p.user_id = ${userId})
      and not exists (select from help_resolutions r
        where r.question_id = q.id and r.reopened_at is null)
    order by i.invited_at`);
  return [...found];
}
