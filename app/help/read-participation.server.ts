import type { Member } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';

import { findQuestion, readFacts } from './internal/find-question.server.ts';
import { isParticipant } from './policy.ts';

export type Participation = {
  actor: Member;
  title: string;
  participantIds: readonly string[];
  isResolved: boolean;
};

/**
 * The conversation of somebody who takes part in it: for what they do together besides writing.
 * @throws {NotSignedIn}; {NotFound} for everybody else, who may read it while it is open included.
 */
export async function readParticipation(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  questionId: string,
): Promise<Participation> {
  const found = await findQuestion(db, actor, questionId);
  const { participantIds, isResolved } = found.facts;
  if (!isParticipant(found.actor, found.facts)) throw new NotFound();
  return { actor: found.actor, title: found.row.title, participantIds, isResolved };
}

/** Who takes part in a conversation; nobody where it is no more. */
export async function listParticipantIds(
  db: Queryable,
  questionId: string,
): Promise<ReadonlySet<string>> {
  try {
    return new Set((await readFacts(db, questionId)).facts.participantIds);
  } catch (error) {
    if (error instanceof NotFound) return new Set();
    throw error;
  }
}
