import { eq, sql } from 'drizzle-orm';
import { createElement } from 'react';

import { tellPerson } from '#app/alerts/tell-person.server.ts';
import { QuestionNotice } from '#app/help/emails/question-notice.tsx';
import type { Context } from '#app/platform/context.server.ts';
import type { Mail } from '#app/platform/mail.server.ts';
import { users } from '#db/schema/accounts.ts';
import { answers, answerVersions } from '#db/schema/answers.ts';

import { proposalAddress } from './addresses.ts';
import { answerProposed } from './announcements.ts';

type Proposed = { answerId: string; number: number; onlyUserId?: string | null };

/** A text waits for their agreement: each author who did not write it, and has not said yet, is told. */
export async function tellOfProposal(
  context: Context,
  { answerId, number, onlyUserId = null }: Proposed,
): Promise<void> {
  const { db, appUrl } = context;
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
        and (${onlyUserId}::uuid is null or u.id = ${onlyUserId}::uuid)
        and not exists (select from answer_opinions o where o.answer_id = a.answer_id
          and o.number = ${number} and o.user_id = u.id)
        and u.erased_at is null and u.suspended_at is null and u.email_verified_at is not null`);
    for (const { userId, email } of others) {
      const mail: Mail = {
        kind: 'answer-proposed',
        to: email,
        subject: `Votre accord\u00A0: «\u00A0${title}\u00A0» peut servir à d’autres`,
        body: createElement(QuestionNotice, {
          title,
          paragraphs: [
            `${row.by} propose de faire une réponse publiée de votre conversation.`,
            'Relisez le texte\u00A0: il ne paraît qu’avec votre accord. Vous pouvez aussi demander une correction, ou refuser.',
          ],
          gesture: 'Relire le texte',
          link: `${appUrl}${proposalAddress(questionId)}`,
          appUrl,
          reason: 'Vous recevez ce message parce que vous avez participé à cette conversation.',
        }),
        dedupeKey: `answer-proposed:${answerId}:${number}:${userId}`,
      };
      await tellPerson(tx, context, {
        userId,
        kind: 'agreement',
        questionId,
        mail,
        later: { job: answerProposed, payload: { answerId, number, onlyUserId: userId } },
      });
    }
  });
}
