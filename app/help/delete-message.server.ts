import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpMessageFiles, helpMessages, helpReactions } from '#db/schema/help.ts';

import { messageIdInput } from './inputs.ts';
import { findMyMessage } from './internal/find-message.server.ts';
import { moveQuestion } from './internal/move-question.server.ts';

/**
 * Takes my own message away within ten minutes: its words and what
 * was said of it for good, its files from the conversation.
 * Its place stays, so that nothing else moves.
 * @throws {NotSignedIn}; {NotFound}.
 */
export async function deleteMessage(context: Context, input: z.input<typeof messageIdInput>) {
  const { questionId, messageId } = parseInput(messageIdInput, input);
  await findMyMessage(context, { questionId, messageId });
  const at = context.clock();
  await context.db.transaction(async (tx) => {
    const { revision } = await moveQuestion(tx, questionId, { at, ofHead: false });
    await tx
      .update(helpMessages)
      .set({ body: '', deletedAt: at, revision })
      .where(eq(helpMessages.id, messageId));
    await tx.delete(helpMessageFiles).where(eq(helpMessageFiles.messageId, messageId));
    await tx.delete(helpReactions).where(eq(helpReactions.messageId, messageId));
  });
  return { questionId };
}
