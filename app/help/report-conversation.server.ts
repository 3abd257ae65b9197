import { sql } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';
import { helpReports } from '#db/schema/help-reports.ts';

import { reportedConversationsAddress } from './addresses.ts';
import { QuestionNotice } from './emails/question-notice.tsx';
import { type ReportConversationInput, reportConversationInput } from './inputs.ts';
import { findQuestion } from './internal/find-question.server.ts';
import { mayHandle } from './internal/report-keepers.server.ts';
import { isParticipant } from './policy.ts';

/**
 * A participant says what is wrong in a conversation. Only then may the referents of the territory and
 * the administrators read it, save those who take part in it; where all of them do, the referents of
 * the other territories, and where there is nobody else at all, the administrators. One report waits at a time: another one sent meanwhile changes nothing.
 * @throws {NotSignedIn}; {NotFound} for who takes no part; {InvalidInput}; {TooMany} beyond 5 an hour.
 */
export async function reportConversation(context: Context, input: ReportConversationInput) {
  const { questionId, message } = parseInput(reportConversationInput, input);
  const { actor, facts } = await findQuestion(context.db, context.actor, questionId);
  if (!isParticipant(actor, facts)) throw new NotFound('Cette question n’existe pas, ou plus.');
  const { userId } = actor;
  await limitRate(context, { name: 'help-report', key: userId, most: 5, windowInSeconds: 3600 });
  return context.db.transaction(async (tx) => {
    const [filed] = await tx
      .insert(helpReports)
      .values({ questionId, reportedById: userId, message, filedAt: context.clock() })
      .onConflictDoNothing()
      .returning({ id: helpReports.id });
    if (filed) await tellKeepers(tx, context.appUrl, { reportId: filed.id, questionId });
    return { questionId };
  });
}

type Filed = { reportId: string; questionId: string };

/** Those who may handle it; the mail says that a report waits, and nothing of the conversation. */
async function tellKeepers(tx: Transaction, appUrl: string, { reportId, questionId }: Filed) {
  const keepers = await tx.execute<{ userId: string; email: string }>(sql`
    select distinct u.id as "userId", u.email
    from help_questions q left join libraries l on l.id = q.library_id
    left join communes c on c.code = l.commune_code
    cross join role_grants g join users u on u.id = g.user_id
    where q.id = ${questionId} and ${mayHandle}`);
  for (const { userId, email } of keepers)
    await postMail(tx, {
      kind: 'help-reported',
      to: email,
      subject: 'Une conversation de l’aide est signalée',
      body: createElement(QuestionNotice, {
        title: 'Une conversation est signalée',
        paragraphs: [
          'Une personne qui y participe demande que vous la lisiez.',
          'Chaque lecture est notée, et les participants la voient.',
        ],
        gesture: 'Voir le signalement',
        link: `${appUrl}${reportedConversationsAddress}`,
        appUrl,
        reason:
          'Vous recevez ce message parce que vous êtes référent·e d’un territoire, ou administrez le réseau.',
        isOfOffice: true,
      }),
      dedupeKey: `help-reported:${reportId}:${userId}`,
    });
}
