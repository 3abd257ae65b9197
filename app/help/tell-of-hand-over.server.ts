import { and, desc, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { users } from '#db/schema/accounts.ts';
import { helpHandovers } from '#db/schema/help-course.ts';
import { helpQuestions } from '#db/schema/help.ts';

import { writeAsking } from './internal/ask-colleagues.server.ts';

/** After a question is passed, or put, to a person: a mail to that person, if it is still theirs. */
export async function tellOfHandOver(
  context: Context,
  { questionId, userId }: { questionId: string; userId: string },
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const [found] = await tx
      .select({ question: helpQuestions, email: users.email, suspendedAt: users.suspendedAt })
      .from(helpQuestions)
      .innerJoin(users, eq(users.id, helpQuestions.takenById))
      .where(eq(helpQuestions.id, questionId));
    if (!found || found.question.takenById !== userId || found.suspendedAt) return;
    const { question, email } = found;
    const [last] = await tx
      .select({ fromId: helpHandovers.fromId })
      .from(helpHandovers)
      .where(and(eq(helpHandovers.questionId, questionId), eq(helpHandovers.toUserId, userId)))
      .orderBy(desc(helpHandovers.handedAt))
      .limit(1);
    const occasion = last?.fromId === question.askedById ? 'addressed' : 'handed';
    await writeAsking(tx, context, question, [{ userId, email }], occasion);
  });
}
