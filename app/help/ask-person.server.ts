import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { helpHandovers } from '#db/schema/help-course.ts';

import { questionHandedOver } from './announcements.ts';
import { askQuestion } from './ask-question.server.ts';
import type { AskQuestionInput } from './inputs.ts';
import { isWilling } from './internal/find-colleagues.server.ts';
import { giveQuestion } from './internal/give-question.server.ts';

/**
 * Asks one colleague, whom the asker chose: the conversation is between the two from the start, and
 * that colleague alone is told. They may pass it on like any other.
 * @throws as `askQuestion`; {Conflict} where that person takes no question at the moment.
 */
export function askPerson(
  context: Context,
  { personId, ...input }: AskQuestionInput & { personId: string },
): Promise<{ questionId: string }> {
  return askQuestion(context, input, async (tx, questionId) => {
    if (!(await isWilling(tx, personId))) {
      throw new Conflict(
        'Cette personne ne prend pas de question en ce moment. Posez-la à tous les collègues, depuis «\u00A0Aide\u00A0».',
      );
    }
    const at = context.clock();
    await giveQuestion(tx, questionId, { userId: personId }, at);
    const { actor } = context;
    if (actor.kind !== 'member') return;
    await tx
      .insert(helpHandovers)
      .values({ questionId, fromId: actor.userId, toUserId: personId, handedAt: at });
    await announce(tx, questionHandedOver, { questionId, userId: personId });
  });
}
