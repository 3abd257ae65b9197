import { eq } from 'drizzle-orm';
import { createElement } from 'react';

import { tellPerson } from '#app/alerts/tell-person.server.ts';
import { answerAddress } from '#app/help/addresses.ts';
import { askingHeld } from '#app/help/announcements.ts';
import { askingWords, type Occasion } from '#app/help/asking-words.ts';
import { QuestionNotice } from '#app/help/emails/question-notice.tsx';
import { sayDue } from '#app/help/say-due.ts';
import { urgencyLabels } from '#app/help/vocabulary.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import type { Mail } from '#app/platform/mail.server.ts';
import { helpAskings } from '#db/schema/help-course.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { type Colleague, findColleagues } from './find-colleagues.server.ts';
import type { QuestionRow } from './find-question.server.ts';

/** Puts an open question to the next colleagues, each by a mail with a link to answer. */
export async function askColleagues(tx: Transaction, context: Context, question: QuestionRow) {
  const askedAt = context.clock();
  const colleagues = await findColleagues(tx, { questionId: question.id, at: askedAt });
  if (colleagues.length === 0) return;
  await tx
    .insert(helpAskings)
    .values(colleagues.map(({ userId }) => ({ questionId: question.id, userId, askedAt })))
    .onConflictDoUpdate({
      target: [helpAskings.questionId, helpAskings.userId],
      set: { askedAt },
    });
  await writeAsking(tx, context, question, colleagues, question.remindedAt ? 'again' : 'first');
}

/** Tells people of a question that is put to them, as they chose; once a person and an occasion. */
export async function writeAsking(
  tx: Transaction,
  context: Context,
  question: QuestionRow,
  people: readonly Colleague[],
  occasion: Occasion,
) {
  const { appUrl } = context;
  const { subject, opening } = askingWords[occasion];
  // Handed over once more, it is another time.
  const isHanded = occasion === 'handed' || occasion === 'addressed';
  const time = isHanded ? `:${question.takenAt?.getTime() ?? 0}` : '';
  const questionId = question.id;
  const [theme] = await tx
    .select({ label: themes.label })
    .from(themes)
    .where(eq(themes.id, question.themeId));
  for (const { userId, email } of people) {
    const mail: Mail = {
      kind: 'help-question',
      to: email,
      subject: subject(question.title),
      body: createElement(QuestionNotice, {
        title: question.title,
        paragraphs: [
          opening,
          `Thème\u00A0: ${theme?.label ?? ''}. Pour quand\u00A0: ${urgencyLabels[question.urgency].toLowerCase()}. ${sayDue(question.dueAt)}`,
          'Si vous ne savez pas, ou si le moment est mal choisi, passez votre tour d’un clic\u00A0: d’autres sont prévenus.',
        ],
        gesture: 'Lire et répondre',
        link: `${appUrl}${answerAddress(question.id)}`,
        appUrl,
        reason:
          'Vous recevez ce message parce que vous connaissez ce thème ou travaillez dans ce département. Dans «\u00A0Aide\u00A0», «\u00A0Mes thèmes\u00A0» et «\u00A0Mes permanences\u00A0» règlent cela.',
      }),
      dedupeKey: `help-${occasion}${time}:${questionId}:${question.themeId}:${userId}`,
    };
    await tellPerson(tx, context, {
      userId,
      kind: isHanded ? 'handover' : 'question',
      questionId,
      mail,
      later: { job: askingHeld, payload: { questionId, userId, occasion } },
    });
  }
}
