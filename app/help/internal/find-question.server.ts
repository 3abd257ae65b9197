import { and, eq, sql } from 'drizzle-orm';

import { Invited } from '#app/help/invited.ts';
import { canReadQuestion, type QuestionFacts } from '#app/help/policy.ts';
import type { Actor, Member } from '#app/platform/actor.ts';
import { type Queryable, type Transaction, withKeptPlans } from '#app/platform/database.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { helpAskings } from '#db/schema/help-course.ts';
import { helpQuestions } from '#db/schema/help.ts';

import { findInvitation } from './find-invitation.server.ts';

export type QuestionRow = typeof helpQuestions.$inferSelect;
export type FoundQuestion = { row: QuestionRow; facts: QuestionFacts };

const noQuestion = 'Cette question n’existe pas, ou plus.';

function selectQuestion(db: Queryable, questionId: string) {
  return withKeptPlans(db)
    .select({
      row: helpQuestions,
      participantIds: sql<string[]>`array(select p.user_id::text from help_participants p
        where p.question_id = help_questions.id)`,
      isResolved: sql<boolean>`exists (select from help_resolutions r
        where r.question_id = help_questions.id and r.reopened_at is null)`,
    })
    .from(helpQuestions)
    .where(eq(helpQuestions.id, questionId));
}

type Selected = Awaited<ReturnType<typeof selectQuestion>>[number];

function toFound(found: Selected | undefined): FoundQuestion {
  if (!found) throw gone();
  const { row, participantIds, isResolved } = found;
  const { askedById, takenById } = row;
  const isTaken = row.takenAt !== null;
  return { row, facts: { askedById, participantIds, isTaken, takenById, isResolved } };
}

/** A question, whoever asks: for who asks the policy themselves. @throws {NotFound} */
export async function readFacts(db: Queryable, questionId: string): Promise<FoundQuestion> {
  const [selected] = await selectQuestion(db, questionId);
  return toFound(selected);
}

/**
 * A question among those that this actor may read.
 * @throws {NotSignedIn}; {NotFound} for the others; to who is invited, as `Invited`; to who saw it
 * open, as `Outrun`.
 */
export async function findQuestion(
  db: Queryable,
  actor: Actor,
  questionId: string,
): Promise<FoundQuestion & { actor: Member }> {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const found = await readFacts(db, questionId);
  const mayRead: boolean = canReadQuestion(actor, found.facts);
  if (mayRead) return { ...found, actor };
  if (await findInvitation(db, questionId, actor.userId)) throw new Invited();
  throw (await wasShown(db, actor.userId, questionId)) ? new Outrun(found.row.takenById) : gone();
}

const gone = () => new NotFound(noQuestion);

/** The question was put or shown to this member while it was open; somebody was quicker since. */
export class Outrun extends NotFound {
  constructor(readonly takenById: string | null) {
    super('Un collègue a déjà répondu à cette question. Merci d’être venu voir.');
  }
}

async function wasShown(db: Queryable, userId: string, questionId: string): Promise<boolean> {
  const [asking] = await db
    .select({ userId: helpAskings.userId })
    .from(helpAskings)
    .where(and(eq(helpAskings.questionId, questionId), eq(helpAskings.userId, userId)));
  return asking !== undefined;
}

/**
 * The same question, held until the end of the transaction: its messages take their places one by
 * one, and one colleague takes it. What was read before may have changed: ask the policy again.
 */
export async function holdQuestion(tx: Transaction, questionId: string): Promise<FoundQuestion> {
  await tx
    .select({ id: helpQuestions.id })
    .from(helpQuestions)
    .where(eq(helpQuestions.id, questionId))
    // Not its key: who only refers to it meanwhile, as who opens its page, waits for nobody.
    .for('no key update');
  // Read once the lock is held: participants and resolutions of the one who held it before are there.
  return readFacts(tx, questionId);
}
