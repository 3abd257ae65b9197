import { and, eq } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { hourInMs } from '#app/platform/durations.ts';
import { Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';
import { helpParticipants, helpQuestions } from '#db/schema/help.ts';

import { questionOpened } from './announcements.ts';
import { type AskQuestionInput, askQuestionInput } from './inputs.ts';
import { requireTheme } from './internal/require-theme.server.ts';
import { writeMessage } from './internal/write-message.server.ts';
import { refusePatronData } from './patron-data.ts';
import { canAsk } from './policy.ts';
import { readOrigin } from './read-origin.server.ts';
import { promiseInHours, remindAfterInHours } from './vocabulary.ts';

/** What becomes of a question that now stands, in its transaction. */
type Opening = (tx: Transaction, questionId: string) => Promise<void>;

const distribute: Opening = (tx, questionId) => announce(tx, questionOpened, { questionId });

/**
 * Asks colleagues a question, in writing: an answer is promised within 72 hours. The details become
 * the first message. The same form sent twice asks once.
 * @param open by default the question is put to colleagues by mail; a call rings first.
 * @throws {NotSignedIn}; {Forbidden} before the address is confirmed; {InvalidInput}, also while the
 * text seems to say who a patron is; {TooMany} beyond 20 a day.
 */
export async function askQuestion(
  context: Context,
  input: AskQuestionInput,
  open: Opening = distribute,
): Promise<{ questionId: string }> {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const asked = parseInput(askQuestionInput, input);
  if (!canAsk(actor)) {
    throw new Forbidden(
      'Confirmez d’abord votre adresse\u00A0: un lien vous attend dans votre messagerie.',
    );
  }
  refusePatronData(`${asked.title}\n${asked.details}`, asked.noPatronData);
  await requireTheme(db, asked.themeId);
  const { sheet, page } = await readOrigin(db, asked.from);
  const { clientKey, title, details, themeId, urgency } = asked;
  const isMine = and(
    eq(helpQuestions.askedById, actor.userId),
    eq(helpQuestions.clientKey, clientKey),
  );
  const [before] = await db.select({ id: helpQuestions.id }).from(helpQuestions).where(isMine);
  if (before) return { questionId: before.id };
  await limitRate(context, { name: 'ask', key: actor.userId, most: 20, windowInSeconds: 86_400 });
  const at = context.clock();
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(helpQuestions)
      .values({
        askedById: actor.userId,
        clientKey,
        libraryId: actor.libraryId,
        themeId,
        title,
        urgency,
        sheetId: sheet?.sheetId ?? null,
        page: page?.path,
        dueAt: new Date(at.getTime() + promiseInHours * hourInMs),
        remindAt: new Date(at.getTime() + remindAfterInHours[urgency] * hourInMs),
        lastMovedAt: at,
        createdAt: at,
      })
      .onConflictDoNothing()
      .returning({ id: helpQuestions.id });
    if (!row) {
      const [twin] = await tx.select({ id: helpQuestions.id }).from(helpQuestions).where(isMine);
      return { questionId: twin!.id };
    }
    const questionId = row.id;
    await tx.insert(helpParticipants).values({ questionId, userId: actor.userId, joinedAt: at });
    if (details) {
      await writeMessage(tx, {
        questionId,
        authorId: actor.userId,
        clientKey,
        body: details,
        at,
      });
    }
    await open(tx, questionId);
    return { questionId };
  });
}
