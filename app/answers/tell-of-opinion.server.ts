import { eq, sql } from 'drizzle-orm';
import { createElement } from 'react';

import { tellPerson } from '#app/alerts/tell-person.server.ts';
import { QuestionNotice } from '#app/help/emails/question-notice.tsx';
import type { Context } from '#app/platform/context.server.ts';
import type { Mail } from '#app/platform/mail.server.ts';
import { users } from '#db/schema/accounts.ts';
import { answerOpinions, answers } from '#db/schema/answers.ts';

import { proposalAddress, publishedAnswerAddress } from './addresses.ts';
import { answerDiscussed } from './announcements.ts';
import type { AnswerOpinionKind } from './vocabulary.ts';

const said: Record<AnswerOpinionKind, string> = {
  agreed: 'est d’accord',
  correction: 'demande une correction',
  refused: 'préfère que rien ne soit publié',
};

/** Somebody has said what they think of a text: who wrote it is told. */
export async function tellOfOpinion(
  context: Context,
  { answerId, number, userId }: { answerId: string; number: number; userId: string },
): Promise<void> {
  const { db, appUrl } = context;
  await db.transaction(async (tx) => {
    const [row] = await tx
      .select({ answer: answers, opinion: answerOpinions, by: users.displayName })
      .from(answerOpinions)
      .innerJoin(answers, eq(answers.id, answerOpinions.answerId))
      .innerJoin(users, eq(users.id, answerOpinions.userId))
      .where(
        sql`${answerOpinions.answerId} = ${answerId} and ${answerOpinions.number} = ${number}
          and ${answerOpinions.userId} = ${userId}`,
      );
    const questionId = row?.answer.questionId;
    if (!row || !questionId) return;
    const { answer, opinion, by } = row;
    const { slug, title } = answer;
    const [writer] = await tx.execute<{ writerId: string; email: string }>(sql`
      select u.id as "writerId", u.email from answer_versions v join users u on u.id = v.written_by_id
      where v.answer_id = ${answerId} and v.number = ${number}
        and u.erased_at is null and u.suspended_at is null and u.email_verified_at is not null`);
    if (!writer) return;
    const address = slug ? publishedAnswerAddress(slug) : proposalAddress(questionId);
    const mail: Mail = {
      kind: 'answer-discussed',
      to: writer.email,
      subject: slug
        ? `«\u00A0${title}\u00A0» est en ligne`
        : `${by} ${said[opinion.kind]}\u00A0: «\u00A0${title}\u00A0»`,
      body: createElement(QuestionNotice, {
        title,
        paragraphs: [
          `${by} ${said[opinion.kind]}.`,
          ...(slug ? ['La réponse est publiée\u00A0: d’autres la trouveront.'] : []),
        ],
        ...(opinion.comment ? { excerpt: opinion.comment } : {}),
        gesture: slug ? 'Voir la réponse' : 'Revenir au texte',
        link: `${appUrl}${address}`,
        appUrl,
        reason: 'Vous recevez ce message parce que vous avez écrit ce texte.',
      }),
      dedupeKey: `answer-discussed:${answerId}:${number}:${userId}:${opinion.kind}:${opinion.saidAt.getTime()}`,
    };
    await tellPerson(tx, context, {
      userId: writer.writerId,
      kind: 'agreement',
      questionId,
      mail,
      later: { job: answerDiscussed, payload: { answerId, number, userId } },
    });
  });
}
