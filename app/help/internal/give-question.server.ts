import { eq, inArray } from 'drizzle-orm';

import type { Unsent } from '#app/help/unsent.ts';
import type { Member } from '#app/platform/actor.ts';
import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { users } from '#db/schema/accounts.ts';
import { helpParticipants, helpQuestions } from '#db/schema/help.ts';

/** Gives an open question, whose row is held, to who answers it. */
export async function giveQuestion(
  tx: Transaction,
  questionId: string,
  { userId }: Pick<Member, 'userId'>,
  at: Date,
): Promise<void> {
  await tx
    .update(helpQuestions)
    .set({ takenById: userId, takenAt: at })
    .where(eq(helpQuestions.id, questionId));
  await tx
    .insert(helpParticipants)
    .values({ questionId, userId, joinedAt: at })
    .onConflictDoNothing();
}

/** The refusal for who came second: it names who was quicker. */
export async function outrun(db: Queryable, takenById: string | null, body: string) {
  const [taker] = await db
    .select({ name: users.displayName })
    .from(users)
    .where(inArray(users.id, takenById ? [takenById] : []));
  const takenBy = taker?.name ?? 'Un collègue';
  return new Conflict<Unsent>(`${takenBy} vient de répondre à cette question.`, { takenBy, body });
}
