import { sql } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { questionIdInput } from './inputs.ts';
import { findQuestion } from './internal/find-question.server.ts';
import { hasOutsider } from './internal/report-keepers.server.ts';
import { isParticipant } from './policy.ts';

/**
 * What a participant is told: whether a report waits, how the others ended, who of the administration
 * has read the conversation, and whether somebody outside of it can.
 * @throws {NotSignedIn}; {NotFound} for who takes no part.
 */
export async function readConversationReport(
  context: Context,
  input: z.input<typeof questionIdInput>,
) {
  const { questionId } = parseInput(questionIdInput, input);
  const { actor, facts, row } = await findQuestion(context.db, context.actor, questionId);
  if (!isParticipant(actor, facts)) throw new NotFound('Cette question n’existe pas, ou plus.');
  const [reports, looks, [outside]] = await Promise.all([
    context.db.execute<{ settlement: string | null; isSettled: boolean }>(sql`
      select settlement, settled_at is not null as "isSettled" from help_reports
      where question_id = ${questionId} order by filed_at`),
    context.db.execute<{ id: string; name: string; at: string }>(sql`
      select k.id, k.looked_at as at,
        case when u.erased_at is null then u.display_name else 'compte supprimé' end as name
      from help_report_looks k join help_reports r on r.id = k.report_id
      join users u on u.id = k.looked_by_id
      where r.question_id = ${questionId} order by k.looked_at`),
    context.db.execute<{ isOutside: boolean }>(
      sql`select ${hasOutsider} as "isOutside" from help_questions q where q.id = ${questionId}`,
    ),
  ]);
  return {
    questionId,
    title: row.title,
    isWaiting: reports.some(({ isSettled }) => !isSettled),
    settlements: reports.flatMap(({ settlement }) => settlement ?? []),
    /** Otherwise an administrator who takes part handles it. */
    isHandledOutside: outside?.isOutside === true,
    looks: looks.map((look) => ({ ...look, at: new Date(look.at).toISOString() })),
  };
}

export type ConversationReport = Awaited<ReturnType<typeof readConversationReport>>;
