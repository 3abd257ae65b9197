import { and, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';
import { helpMessages, helpReactions } from '#db/schema/help.ts';

import { type ReactToMessageInput, reactToMessageInput } from './inputs.ts';
import { findQuestion, holdQuestion } from './internal/find-question.server.ts';
import { moveQuestion } from './internal/move-question.server.ts';
import { canReact } from './policy.ts';

/**
 * Gives a reaction to somebody else's message, or takes it back; the open pages are told once, where
 * something changed.
 * @throws {NotSignedIn}; {NotFound} for who takes no part, one's own message, and a deleted one;
 * {InvalidInput}; {TooMany} beyond 60 in 10 minutes.
 */
export async function reactToMessage(context: Context, input: ReactToMessageInput) {
  const { questionId, messageId, give, takeBack } = parseInput(reactToMessageInput, input);
  const kind = (give ?? takeBack)!;
  const { actor } = await findQuestion(context.db, context.actor, questionId);
  const { userId } = actor;
  await limitRate(context, { name: 'help-reaction', key: userId, most: 60, windowInSeconds: 600 });
  const at = context.clock();
  await context.db.transaction(async (tx) => {
    const { facts } = await holdQuestion(tx, questionId);
    const [message] = await tx
      .select({ authorId: helpMessages.authorId, deletedAt: helpMessages.deletedAt })
      .from(helpMessages)
      .where(and(eq(helpMessages.id, messageId), eq(helpMessages.questionId, questionId)));
    const isThere = message && { ...message, isDeleted: message.deletedAt !== null };
    if (!isThere || !canReact(actor, isThere, facts))
      throw new NotFound('Ce message n’existe pas, ou plus.');
    const reaction = { messageId, userId, kind };
    const changed = give
      ? await tx
          .insert(helpReactions)
          .values({ ...reaction, createdAt: at })
          .onConflictDoNothing()
          .returning({ kind: helpReactions.kind })
      : await tx
          .delete(helpReactions)
          .where(
            and(
              eq(helpReactions.messageId, messageId),
              eq(helpReactions.userId, userId),
              eq(helpReactions.kind, kind),
            ),
          )
          .returning({ kind: helpReactions.kind });
    if (changed.length === 0) return;
    const { revision } = await moveQuestion(tx, questionId, { at, ofHead: false });
    await tx.update(helpMessages).set({ revision }).where(eq(helpMessages.id, messageId));
  });
  return { questionId, messageId };
}
