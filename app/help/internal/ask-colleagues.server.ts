import { eq } from 'drizzle-orm';
import { createElement } from 'react';

import { answerAddress } from '#app/help/addresses.ts';
import { QuestionNotice } from '#app/help/emails/question-notice.tsx';
import { sayDue } from '#app/help/say-due.ts';
import { urgencyLabels } from '#app/help/vocabulary.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { helpAskings } from '#db/schema/help.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { type Colleague, findColleagues } from './find-colleagues.server.ts';
import type { QuestionRow } from './find-question.server.ts';

/** Puts an open question to the next colleagues, each by a mail with a link to answer. */
export async function askColleagues(tx: Transaction, context: Context, question: QuestionRow) {
  const colleagues = await findColleagues(tx, question.id);
  if (colleagues.length === 0) return;
  const askedAt = context.clock();
  await tx
    .insert(helpAskings)
    .values(colleagues.map(({ userId }) => ({ questionId: question.id, userId, askedAt })))
    .onConflictDoUpdate({
      target: [helpAskings.questionId, helpAskings.userId],
      set: { askedAt },
    });
  await writeAsking(tx, context, question, colleagues, {
    subject: `Un collègue demande : « ${question.title} »`,
    occasion: `asked:${question.remindedAt ? 'again' : 'first'}`,
    opening: 'Un collègue du réseau a besoin de vous.',
  });
}

type Asking = { subject: string; occasion: string; opening: string };

/** The mail that puts a question to people; one a person and an occasion. */
export async function writeAsking(
  tx: Transaction,
  { appUrl }: Context,
  question: QuestionRow,
  people: readonly Colleague[],
  { subject, occasion, opening }: Asking,
) {
  const [theme] = await tx
    .select({ label: themes.label })
    .from(themes)
    .where(eq(themes.id, question.themeId));
  for (const { userId, email } of people) {
    await postMail(tx, {
      kind: 'help-question',
      to: email,
      subject,
      body: createElement(QuestionNotice, {
        title: question.title,
        paragraphs: [
          opening,
          `Thème : ${theme?.label ?? ''}. Pour quand : ${urgencyLabels[question.urgency].toLowerCase()}. ${sayDue(question.dueAt)}`,
          'Si vous ne savez pas, ou si le moment est mal choisi, passez votre tour d’un clic : d’autres sont prévenus.',
        ],
        gesture: 'Lire et répondre',
        link: `${appUrl}${answerAddress(question.id)}`,
        appUrl,
        reason:
          'Vous recevez ce message parce que vous connaissez ce thème ou travaillez dans ce département. Dans « Aide », « Mes thèmes » et « Mes permanences » règlent cela.',
      }),
      dedupeKey: `help-${occasion}:${question.id}:${question.themeId}:${userId}`,
    });
  }
}
