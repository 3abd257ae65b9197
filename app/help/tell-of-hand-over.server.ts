import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { users } from '#db/schema/accounts.ts';
import { helpQuestions } from '#db/schema/help.ts';

import { writeAsking } from './internal/ask-colleagues.server.ts';

/** After a question is passed to a person: a mail to that person, if it is still theirs. */
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
    await writeAsking(tx, context, question, [{ userId, email }], {
      subject: `On vous passe la main : « ${question.title} »`,
      occasion: `handed:${question.takenAt?.getTime() ?? 0}`,
      opening: 'Un collègue vous passe la main : il pense que vous saurez répondre.',
    });
  });
}
