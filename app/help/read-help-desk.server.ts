import { randomUUID } from 'node:crypto';

import { sql } from 'drizzle-orm';
import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';

import { canAsk, canHelp } from './policy.ts';
import { readRetention } from './read-retention.server.ts';
import { listInvitations } from './internal/list-invitations.server.ts';
import { readOrigin } from './read-origin.server.ts';
import type { Urgency } from './vocabulary.ts';

/** A question in a list. */
export type ListedQuestion = {
  questionId: string;
  title: string;
  theme: string;
  urgency: Urgency;
  /** Whose question, and where they work; « compte supprimé » where they left. */
  askedBy: string;
  where: string | null;
  isMine: boolean;
  takenBy: string | null;
  isResolved: boolean;
  unread: number;
  movedAt: string;
};

export type OpenQuestion = ListedQuestion & {
  /** It was put to me, or its theme or département is mine. */
  isForMe: boolean;
};

const readHelpDeskInput = z.object({ from: z.string().max(2000).nullable().default(null) });

const mostListed = 30;

const columns = sql`q.id as "questionId", q.title, t.label as theme, q.urgency,
  case when a.erased_at is null then a.display_name else 'compte supprimé' end as "askedBy",
  c.name as "where", taker.display_name as "takenBy", q.last_moved_at as "movedAt"`;
const joins = sql`join themes t on t.id = q.theme_id join users a on a.id = q.asked_by_id
  left join users taker on taker.id = q.taken_by_id
  left join libraries l on l.id = q.library_id left join communes c on c.code = l.commune_code`;
const isResolved = sql`exists (select from help_resolutions r
  where r.question_id = q.id and r.reopened_at is null)`;

type Row = Omit<ListedQuestion, 'movedAt'> & { movedAt: string | Date };

const toListed = <Each extends Row>(row: Each) => ({
  ...row,
  movedAt: new Date(row.movedAt).toISOString(),
});

/**
 * The help desk of a member: what to ask with, my conversations, the questions that wait for somebody
 * (mine to answer first, then by urgency and age), without those that I declined.
 * @param input `from`: the page that I come from.
 * @throws {NotSignedIn}
 */
export async function readHelpDesk(context: Context, input: z.input<typeof readHelpDeskInput>) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const from = parseInput(readHelpDeskInput, input).from ?? '';
  const { userId, departementCode } = actor;
  const [{ themes }, { months: keptMonths }, origin, invitations, mine, open] = await Promise.all([
    listTerms({ db }),
    readRetention({ db }),
    readOrigin(db, from),
    listInvitations(db, userId),
    db.execute<Row>(sql`
      select ${columns}, q.asked_by_id = ${userId} as "isMine", ${isResolved} as "isResolved",
        (select count(*)::int from help_messages m where m.question_id = q.id
          and m.sequence > p.read_up_to and m.author_id <> ${userId} and m.deleted_at is null)
          as unread
      from help_participants p join help_questions q on q.id = p.question_id ${joins}
      where p.user_id = ${userId}
      order by ${isResolved}, q.last_moved_at desc limit ${mostListed}`),
    canHelp(actor)
      ? db.execute<Row & { isForMe: boolean }>(sql`
      select ${columns}, false as "isMine", false as "isResolved", 0 as unread,
        asking.asked_at is not null
          or c.departement_code is not distinct from ${departementCode} and c.code is not null
          or exists (select from help_known_themes k
            where k.user_id = ${userId} and k.theme_id = q.theme_id) as "isForMe"
      from help_questions q ${joins}
      left join help_askings asking on asking.question_id = q.id and asking.user_id = ${userId}
      where q.taken_at is null and not ${isResolved} and asking.declined_at is null
        and not exists (select from help_participants p
          where p.question_id = q.id and p.user_id = ${userId})
      order by "isForMe" desc,
        array_position(array['waiting', 'today', 'week'], q.urgency), q.created_at
      limit ${mostListed}`)
      : [],
  ]);
  return {
    clientKey: randomUUID(),
    themes: themes.filter((theme) => !theme.isRetired).map(({ id, label }) => ({ id, label })),
    origin: { from: origin.sheet || origin.page ? from : '', ...origin },
    invitations,
    mine: [...mine].map(toListed) as ListedQuestion[],
    open: [...open].map(toListed) as OpenQuestion[],
    keptMonths,
    mayAsk: canAsk(actor),
    mayHelp: canHelp(actor),
  };
}

export type HelpDesk = Awaited<ReturnType<typeof readHelpDesk>>;
