import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';

import type { Occasion } from './asking-words.ts';
import { writeAsking } from './internal/ask-colleagues.server.ts';
import type { Colleague } from './internal/find-colleagues.server.ts';
import { holdQuestion } from './internal/find-question.server.ts';
import { mayBeAsked } from './may-be-asked.server.ts';

type Held = { questionId: string; userId: string; occasion: Occasion };

/**
 * Once somebody's quiet hours are over: tells them of a question that was put to them meanwhile, unless
 * it no longer waits for them: answered, resolved, passed on, or they asked to be left in peace.
 */
export async function tellOfAsking(
  context: Context,
  { questionId, userId, occasion }: Held,
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const found = await holdQuestion(tx, questionId).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    if (!found || found.facts.isResolved || found.row.answeredAt) return;
    const { takenById } = found.row;
    const isTheirs = takenById === userId;
    const isHanded = occasion === 'handed' || occasion === 'addressed';
    if (!isTheirs && (isHanded || takenById !== null)) return;
    const [person] = await tx.execute<Colleague>(sql`
      select u.id as "userId", u.email from users u where u.id = ${userId} and ${mayBeAsked}
        and (${isTheirs} or exists (select from help_askings a where a.question_id = ${questionId}
          and a.user_id = u.id and a.asked_at is not null and a.declined_at is null))`);
    if (person) await writeAsking(tx, context, found.row, [person], occasion);
  });
}
