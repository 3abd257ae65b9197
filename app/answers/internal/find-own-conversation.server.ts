import { sql } from 'drizzle-orm';

import type { Actor, Member } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';

export type OwnConversation = {
  actor: Member;
  questionId: string;
  title: string;
  themeId: number;
  /** The sheet that it was asked from. */
  sheetId: string | null;
  askedById: string;
  isResolved: boolean;
  isAnswered: boolean;
  /** The asker, and those who wrote something that stands; erased accounts too. */
  speakers: { userId: string; name: string; isErased: boolean }[];
};

/**
 * A conversation in which this actor took part, with those who spoke in it.
 * @throws {NotSignedIn}; {NotFound} for everybody else.
 */
export async function findOwnConversation(
  db: Queryable,
  actor: Actor,
  questionId: string,
): Promise<OwnConversation> {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const [found] = await db.execute<Omit<OwnConversation, 'actor'>>(sql`
    select q.id as "questionId", q.title, q.theme_id as "themeId", q.sheet_id as "sheetId",
      q.asked_by_id as "askedById",
      exists (select from help_resolutions r
        where r.question_id = q.id and r.reopened_at is null) as "isResolved",
      exists (select from help_messages m where m.question_id = q.id
        and m.author_id <> q.asked_by_id and m.deleted_at is null) as "isAnswered",
      (select jsonb_agg(jsonb_build_object('userId', u.id, 'name', u.display_name,
          'isErased', u.erased_at is not null) order by u.id = q.asked_by_id desc, u.id)
        from users u where u.id = q.asked_by_id or exists (select from help_messages m
          where m.question_id = q.id and m.author_id = u.id and m.deleted_at is null))
        as speakers
    from help_questions q
    where q.id = ${questionId} and exists (select from help_participants p
      where p.question_id = q.id and p.user_id = ${actor.userId})`);
  if (!found) throw new NotFound('Cette question n’existe pas, ou plus.');
  return { ...found, actor };
}
