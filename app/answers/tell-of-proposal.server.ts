import { eq, sql } from 'drizzle-orm';
import { createElement } from 'react';

import { QuestionNotice } from '#app/help/emails/question-notice.tsx';
import type { Context } from '#app/platform/context.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { users } from '#db/schema/accounts.ts';
import { answers, answerVersions } from '#db/schema/answers.ts';

import { proposalAddress } from './addresses.ts';

/** A text waits for their agreement: a mail to each author who did not write it. */
export async function tellOfProposal(
  { db, appUrl }: Context,
  { answerId, number }: { answerId: string; number: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx
      .select({ answer: answers, by: users.displayName, byId: users.id })
      .from(answers)
      .innerJoin(
        answerVersions,
        sql`${answerVersions.answerId} = ${answers.id} and ${answerVersions.number} = ${number}`,
      )
      .innerJoin(users, eq(users.id, answerVersions.writtenById))
      .where(eq(answers.id, answerId));
    const questionId = row?.answer.questionId;
    // Written again, published or forgotten since: nothing waits at that version.
    if (!row || !questionId || row.answer.version !== number || row.answer.publishedAt) return;
    const { title } = row.answer;
    const others = await tx.execute<{ userId: string; email: string }>(sql`
      select u.id as "userId", u.email from answer_authors a join users u on u.id = a.user_id
      where a.answer_id = ${answerId} and u.id <> ${row.byId}
        and u.erased_at is null and u.suspended_at is null and u.email_verified_at is not null`);
    for (const { userId, email } of others)
      await postMail(tx, {
        kind: 'answer-proposed',
        to: email,
        subject: `Votre accord : « ${title} » peut servir à d’autres`,
        body: createElement(QuestionNotice, {
          title,
          paragraphs: [
            `${row.by} propose de faire une réponse publiée de votre conversation.`,
            'Relisez le texte : il ne paraît qu’avec votre accord. Vous pouvez aussi demander une correction, ou refuser.',
          ],
          gesture: 'Relire le texte',
          link: `${appUrl}${proposalAddress(questionId)}`,
          appUrl,
          reason: 'Vous recevez ce message parce que vous avez participé à cette conversation.',
        }),
        dedupeKey: `answer-proposed:${answerId}:${number}:${userId}`,
      });
  });
}
