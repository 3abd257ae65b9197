import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { NotSignedIn } from '#app/platform/errors.ts';

import type { Outcome } from './vocabulary.ts';

export const monthsLooked = 12;

export type Thanks = {
  questionId: string;
  title: string;
  outcome: Outcome;
  words: string;
  saidAt: string;
};

/**
 * What my answers brought in the last twelve months, and what I have on my hands: told to me alone.
 * @throws {NotSignedIn}
 */
export async function readMyHelp({ actor, db, clock }: Context) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const me = actor.userId;
  const since = new Date(clock().getTime() - monthsLooked * 30.4375 * dayInMs).toISOString();
  const [[counts], thanks] = await Promise.all([
    db.execute<{ answered: number; following: number; published: number }>(sql`
      select
        (select count(distinct m.question_id)::int from help_messages m
          join help_questions q on q.id = m.question_id
          where m.author_id = ${me} and q.asked_by_id <> ${me} and m.deleted_at is null
            and m.created_at > ${since}::timestamptz) as answered,
        (select count(*)::int from help_questions q where q.taken_by_id = ${me}
          and not exists (select from help_resolutions r
            where r.question_id = q.id and r.reopened_at is null)) as following,
        (select count(*)::int from answers a join answer_authors w on w.answer_id = a.id
          where w.user_id = ${me} and a.published_at > ${since}::timestamptz
            and a.withdrawn_at is null) as published`),
    db.execute<Thanks>(sql`
      select o.question_id as "questionId", q.title, o.outcome, o.words, o.said_at as "saidAt"
      from help_outcomes o join help_questions q on q.id = o.question_id
      join help_participants p on p.question_id = q.id and p.user_id = ${me}
      where o.said_by_id <> ${me} and o.said_at > ${since}::timestamptz
        and exists (select from help_messages m where m.question_id = q.id
          and m.author_id = ${me} and m.deleted_at is null)
      order by o.said_at desc limit 50`),
  ]);
  return {
    ...counts!,
    thanks: thanks.map((one) => ({ ...one, saidAt: new Date(one.saidAt).toISOString() })),
  };
}

export type MyHelp = Awaited<ReturnType<typeof readMyHelp>>;
