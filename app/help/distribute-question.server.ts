import { and, eq, gte, isNotNull, max } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { helpAskings, helpHandovers } from '#db/schema/help-course.ts';

import { askColleagues } from './internal/ask-colleagues.server.ts';
import { type FoundQuestion, holdQuestion } from './internal/find-question.server.ts';

/**
 * After a question is asked or passed to a theme: puts it to the first colleagues. Repeated, it asks
 * nobody more; taken meanwhile, nobody at all.
 */
export async function distributeQuestion(
  context: Context,
  { questionId }: { questionId: string },
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const found: FoundQuestion | null = await holdQuestion(tx, questionId).catch(
      (error: unknown) => {
        if (error instanceof NotFound) return null;
        throw error;
      },
    );
    if (!found || found.facts.isTaken || found.facts.isResolved) return;
    const [passed] = await tx
      .select({ at: max(helpHandovers.handedAt) })
      .from(helpHandovers)
      .where(and(eq(helpHandovers.questionId, questionId), isNotNull(helpHandovers.toThemeId)));
    const openedAt = passed?.at ?? found.row.createdAt;
    const since = and(eq(helpAskings.questionId, questionId), gte(helpAskings.askedAt, openedAt));
    const [asked] = await tx.select({ userId: helpAskings.userId }).from(helpAskings).where(since);
    if (!asked) await askColleagues(tx, context, found.row);
  });
}
