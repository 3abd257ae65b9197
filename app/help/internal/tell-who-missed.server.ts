import { eq, sql } from 'drizzle-orm';
import { createElement } from 'react';

import { tellPerson } from '#app/alerts/tell-person.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import type { Mail } from '#app/platform/mail.server.ts';
import { users } from '#db/schema/accounts.ts';
import { helpMessages, helpQuestions } from '#db/schema/help.ts';

import { answerAddress } from '#app/help/addresses.ts';
import { messageHeld } from '#app/help/announcements.ts';
import { wordsOfMessage } from '#app/help/cut-message.ts';
import { QuestionNotice } from '#app/help/emails/question-notice.tsx';

function excerptOf(body: string, appUrl: string) {
  const words = wordsOfMessage(body, appUrl);
  return words.length > 400 ? `${words.slice(0, 399)}…` : words;
}

export type Untold = { messageId: string; onlyUserId?: string | null };

/**
 * Tells of a message the participants who have read all that came before it. Who has a message
 * waiting already knows; who has the page open has read it.
 * @param onlyUserId whose quiet hours are over: it may have been read, or deleted, meanwhile.
 */
export async function tellWhoMissed(
  tx: Transaction,
  context: Context,
  { messageId, onlyUserId = null }: Untold,
): Promise<void> {
  const { appUrl } = context;
  const [said] = await tx
    .select({ message: helpMessages, question: helpQuestions, by: users.displayName })
    .from(helpMessages)
    .innerJoin(helpQuestions, eq(helpQuestions.id, helpMessages.questionId))
    .innerJoin(users, eq(users.id, helpMessages.authorId))
    .where(eq(helpMessages.id, messageId));
  if (!said || said.message.deletedAt) return;
  const { message, question, by } = said;
  const waiting = await tx.execute<{ userId: string; email: string }>(sql`
    select u.id as "userId", u.email from help_participants p join users u on u.id = p.user_id
    where p.question_id = ${question.id} and u.id <> ${message.authorId}
      and (${onlyUserId}::uuid is null or u.id = ${onlyUserId}::uuid)
      and u.erased_at is null and u.suspended_at is null and u.email_verified_at is not null
      and p.read_up_to < ${message.sequence}
      and not exists (select from help_messages m where m.question_id = p.question_id
        and m.sequence > p.read_up_to and m.sequence < ${message.sequence}
        and m.author_id <> u.id and m.deleted_at is null)`);
  for (const { userId, email } of waiting) {
    const isAsker = userId === question.askedById;
    const mail: Mail = {
      kind: 'help-message',
      to: email,
      subject: isAsker
        ? `${by} répond à votre question «\u00A0${question.title}\u00A0»`
        : `${by} a écrit à propos de «\u00A0${question.title}\u00A0»`,
      body: createElement(QuestionNotice, {
        title: question.title,
        paragraphs: [isAsker ? `${by} vous répond.` : `${by} a écrit.`],
        ...(message.body ? { excerpt: excerptOf(message.body, appUrl) } : {}),
        gesture: 'Lire et répondre',
        link: `${appUrl}${answerAddress(question.id)}`,
        appUrl,
        reason: 'Vous recevez ce message parce que vous participez à cette conversation.',
      }),
      dedupeKey: `help-message:${messageId}:${userId}`,
    };
    const questionId = question.id;
    await tellPerson(tx, context, {
      userId,
      kind: 'message',
      questionId,
      mail,
      later: { job: messageHeld, payload: { questionId, messageId, onlyUserId: userId } },
    });
  }
}
