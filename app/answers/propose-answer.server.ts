import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { refusePatronData } from '#app/help/patron-data.ts';
import { answerAuthors, answers, answerVersions } from '#db/schema/answers.ts';

import { answerProposed } from './announcements.ts';
import { type ProposeAnswerInput, proposeAnswerInput } from './inputs.ts';
import { findOwnConversation } from './internal/find-own-conversation.server.ts';
import { requireTheme } from './internal/require-theme.server.ts';

/**
 * Proposes to make a question-and-answer of a conversation; nothing is published before the others
 * who spoke in it agree. Two proposals at once: one stands, the other is told.
 * @throws {NotSignedIn}; {NotFound} for who takes no part; {InvalidInput}, also while the text seems
 * to say who a patron is; {Conflict} where one stands already, or nobody is left to agree.
 */
export async function proposeAnswer(context: Context, input: ProposeAnswerInput) {
  const { questionId, noPatronData, ...text } = parseInput(proposeAnswerInput, input);
  const { actor, speakers, isAnswered, sheetId } = await findOwnConversation(
    context.db,
    context.actor,
    questionId,
  );
  if (!isAnswered)
    throw new Conflict('Personne n’a encore répondu\u00A0: il n’y a rien à partager.');
  const others = speakers.filter(({ userId, isErased }) => userId !== actor.userId && !isErased);
  if (others.length === 0) {
    throw new Conflict(
      'L’autre personne n’a plus de compte\u00A0: personne ne peut donner son accord à la publication.',
    );
  }
  refusePatronData(`${text.title}\n${text.body}`, noPatronData);
  await requireTheme(context.db, text.themeId);
  const at = context.clock();
  return context.db.transaction(async (tx) => {
    const [row] = await tx
      .insert(answers)
      .values({
        questionId,
        sheetId,
        ...text,
        proposedById: actor.userId,
        proposedAt: at,
        changedAt: at,
      })
      .onConflictDoNothing()
      .returning({ id: answers.id });
    if (!row)
      throw new Conflict('Un texte est déjà proposé pour cette conversation\u00A0: relisez-le.');
    const answerId = row.id;
    const authorIds = new Set([actor.userId, ...speakers.map(({ userId }) => userId)]);
    await tx.insert(answerAuthors).values([...authorIds].map((userId) => ({ answerId, userId })));
    await tx
      .insert(answerVersions)
      .values({ answerId, number: 1, ...text, writtenById: actor.userId, writtenAt: at });
    await announce(tx, answerProposed, { answerId, number: 1 });
    return { answerId, others: others.map(({ name }) => name) };
  });
}
