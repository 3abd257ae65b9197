import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpOutcomes } from '#db/schema/answers.ts';

import { questionIdInput } from './inputs.ts';
import { findAnswer, standingOf } from './internal/find-answer.server.ts';
import { findOwnConversation } from './internal/find-own-conversation.server.ts';
import { canGiveOpinion } from './policy.ts';

/**
 * What remains of a conversation: whether it helped, and the answer that is made of it. Null for
 * who reads it without taking part, and while nobody has answered.
 */
export async function readAftermath(context: Context, input: z.input<typeof questionIdInput>) {
  const { questionId } = parseInput(questionIdInput, input);
  const conversation = await findOwnConversation(context.db, context.actor, questionId).catch(
    (error: unknown) => {
      if (error instanceof NotFound || error instanceof NotSignedIn) return null;
      throw error;
    },
  );
  if (!conversation?.isAnswered) return null;
  const { actor, askedById, isResolved } = conversation;
  const [standing, [said]] = await Promise.all([
    findAnswer(context.db, standingOf(questionId)),
    context.db.select().from(helpOutcomes).where(eq(helpOutcomes.questionId, questionId)),
  ]);
  return {
    questionId,
    isAsker: actor.userId === askedById,
    isResolved,
    outcome: said ? { outcome: said.outcome, words: said.words } : null,
    answer: standing && {
      slug: standing.row.slug,
      waitsForMe: canGiveOpinion(actor, standing.facts),
    },
  };
}

export type Aftermath = Awaited<ReturnType<typeof readAftermath>>;
