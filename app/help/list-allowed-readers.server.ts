import type { Member } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';

import { type FoundQuestion, readFacts } from './internal/find-question.server.ts';
import { canReadQuestion } from './policy.ts';

/** Which of these members may read a question now; none where it is no more. */
export async function listAllowedReaders(
  db: Queryable,
  questionId: string,
  members: readonly Member[],
): Promise<Set<string>> {
  const found: FoundQuestion | null = await readFacts(db, questionId).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (!found) return new Set();
  return new Set(
    members.flatMap((member) => (canReadQuestion(member, found.facts) ? [member.userId] : [])),
  );
}
