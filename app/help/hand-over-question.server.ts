import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { hourInMs } from '#app/platform/durations.ts';
import { Conflict, InvalidInput, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpHandovers } from '#db/schema/help-course.ts';
import { helpParticipants } from '#db/schema/help.ts';

import { questionHandedOver, questionOpened } from './announcements.ts';
import { type HandOverInput, handOverInput } from './inputs.ts';
import { findQuestion, holdQuestion, type QuestionRow } from './internal/find-question.server.ts';
import { findPersonToAsk } from './internal/find-person-to-ask.server.ts';
import { moveQuestion } from './internal/move-question.server.ts';
import { themesWithSomebody } from './internal/themes-with-somebody.server.ts';
import { canHandOver, isParticipant } from './policy.ts';
import { promiseInHours, remindAfterInHours } from './vocabulary.ts';

/**
 * Passes a question to a person, or to those who know a theme: it is then open again. Never to
 * nobody. Who passes it on goes on reading it; once it was answered, the promise starts anew.
 * @throws {NotSignedIn}; {NotFound} for who does not take part; {InvalidInput}, with the people that
 * a name may mean; {Conflict} once resolved.
 */
export async function handOverQuestion(context: Context, input: HandOverInput) {
  const { db } = context;
  const asked = parseInput(handOverInput, input);
  const { questionId } = asked;
  const { actor, facts } = await findQuestion(db, context.actor, questionId);
  if (!isParticipant(actor, facts)) throw new NotFound('Cette question n’existe pas, ou plus.');
  const fromId = actor.userId;
  return db.transaction(async (tx) => {
    const { row, facts: held } = await holdQuestion(tx, questionId);
    if (!canHandOver(actor, held))
      throw new Conflict('Cette question est résolue\u00A0: rouvrez-la d’abord.');
    const at = context.clock();
    if (asked.to === 'person') {
      const person = await findPersonToAsk(tx, asked, [fromId, row.askedById]);
      await moveQuestion(tx, questionId, {
        at,
        ofHead: true,
        set: { ...startAgain(row, at), takenById: person.userId, takenAt: at },
      });
      await tx
        .insert(helpParticipants)
        .values({ questionId, userId: person.userId, joinedAt: at })
        .onConflictDoNothing();
      const toUserId = person.userId;
      await tx.insert(helpHandovers).values({ questionId, fromId, toUserId, handedAt: at });
      await announce(tx, questionHandedOver, { questionId, userId: toUserId });
      return { questionId, to: person.name };
    }
    const theme = await requireThemeWithSomebody(tx, questionId, asked.themeId);
    await moveQuestion(tx, questionId, {
      at,
      ofHead: true,
      set: { ...startAgain(row, at), themeId: theme.id, takenById: null, takenAt: null },
    });
    await tx
      .insert(helpHandovers)
      .values({ questionId, fromId, toThemeId: theme.id, handedAt: at });
    await announce(tx, questionOpened, { questionId });
    return { questionId, to: `ceux qui connaissent «\u00A0${theme.label}\u00A0»` };
  });
}

/** What was answered is promised anew; what was not stays due when it was. */
function startAgain({ answeredAt, dueAt, urgency }: QuestionRow, at: Date) {
  return {
    answeredAt: null,
    dueAt: answeredAt ? new Date(at.getTime() + promiseInHours * hourInMs) : dueAt,
    remindAt: new Date(at.getTime() + remindAfterInHours[urgency] * hourInMs),
    remindedAt: null,
  };
}

async function requireThemeWithSomebody(tx: Transaction, questionId: string, themeId: number | '') {
  const theme = (await themesWithSomebody(tx, questionId)).find(({ id }) => id === themeId);
  if (!theme) {
    throw new InvalidInput({ themeId: ['Choisissez un thème que quelqu’un d’autre connaît.'] });
  }
  return theme;
}
