import { and, eq, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpMessages } from '#db/schema/help.ts';

import { type EditMessageInput, editMessageInput } from './inputs.ts';
import { findMyMessage } from './internal/find-message.server.ts';
import { moveQuestion } from './internal/move-question.server.ts';
import { refusePatronData } from './patron-data.ts';

/**
 * Changes my own words within ten minutes; readers see that they were.
 * @throws {NotSignedIn}; {NotFound}; {InvalidInput}.
 */
export async function editMessage(context: Context, input: EditMessageInput) {
  const { questionId, messageId, body, noPatronData } = parseInput(editMessageInput, input);
  const { message } = await findMyMessage(context, { questionId, messageId });
  refusePatronData(body, noPatronData);
  if (body === message.body) return { questionId, messageId };
  const at = context.clock();
  await context.db.transaction(async (tx) => {
    const { revision } = await moveQuestion(tx, questionId, { at, ofHead: false });
    await tx
      .update(helpMessages)
      .set({ body, editedAt: at, revision })
      .where(and(eq(helpMessages.id, messageId), isNull(helpMessages.deletedAt)));
  });
  return { questionId, messageId };
}
