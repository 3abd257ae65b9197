import { and, eq } from 'drizzle-orm';

import { canEditMessage } from '#app/help/policy.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { helpMessages } from '#db/schema/help.ts';

import { findQuestion } from './find-question.server.ts';

/**
 * My message, while it may still be changed.
 * @throws {NotSignedIn}; {NotFound} for others', and once it is too old.
 */
export async function findMyMessage(
  { db, actor, clock }: Context,
  { questionId, messageId }: { questionId: string; messageId: string },
) {
  const { facts, row: question } = await findQuestion(db, actor, questionId);
  const [message] = await db
    .select()
    .from(helpMessages)
    .where(and(eq(helpMessages.id, messageId), eq(helpMessages.questionId, questionId)));
  const editable = message && { ...message, isDeleted: message.deletedAt !== null };
  if (!editable || !canEditMessage(actor, editable, facts, clock())) {
    throw new NotFound(
      'Ce message ne se change plus\u00A0: dix minutes ont passé, ou il n’est pas de vous.',
    );
  }
  return { message, question };
}
