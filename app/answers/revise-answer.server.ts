import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { refusePatronData } from '#app/help/patron-data.ts';

import { answerProposed } from './announcements.ts';
import { type ReviseAnswerInput, reviseAnswerInput } from './inputs.ts';
import { holdAnswer, standingOf } from './internal/find-answer.server.ts';
import { findOwnConversation } from './internal/find-own-conversation.server.ts';
import { requireTheme } from './internal/require-theme.server.ts';
import { writeVersion } from './internal/write-version.server.ts';
import { canRevise } from './policy.ts';

/**
 * Writes a proposed text again, by any of its authors: the others agree anew, to this version.
 * @throws {NotSignedIn}; {NotFound} for who takes no part; {InvalidInput}; {Conflict} once it is
 * published or refused, or where somebody wrote another version meanwhile.
 */
export async function reviseAnswer(context: Context, input: ReviseAnswerInput) {
  const { questionId, version, noPatronData, ...text } = parseInput(reviseAnswerInput, input);
  const { actor } = await findOwnConversation(context.db, context.actor, questionId);
  refusePatronData(`${text.title}\n${text.body}`, noPatronData);
  return context.db.transaction(async (tx) => {
    const found = await holdAnswer(tx, standingOf(questionId));
    if (!found) throw new NotFound();
    const { row, facts } = found;
    if (!canRevise(actor, facts))
      throw new Conflict('Ce texte n’est plus en attente\u00A0: relisez-le.');
    if (row.version !== version)
      throw new Conflict('Le texte a changé entre-temps\u00A0: relisez-le avant de le reprendre.');
    await requireTheme(tx, text.themeId, row.themeId);
    const at = context.clock();
    const number = await writeVersion(tx, row, text, { userId: actor.userId, at });
    await announce(tx, answerProposed, { answerId: row.id, number });
    return { answerId: row.id, number };
  });
}
