import { eq, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';

import { questionRoom } from '#app/help/news.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { spread } from '#app/platform/news.server.ts';
import { helpQuestions } from '#db/schema/help.ts';

type Move = {
  at: Date;
  /** More than a message: who answers, who reads, whether it is resolved. */
  ofHead: boolean;
  /** What else of the question changes with it. */
  set?: PgUpdateSetSource<typeof helpQuestions>;
};

/**
 * Counts one more move of a question and tells it to the open pages once it is committed. The update
 * locks the row until then: revisions come to be seen in their order, without a gap.
 */
export async function moveQuestion(
  tx: Transaction,
  questionId: string,
  { at, ofHead, set = {} }: Move,
): Promise<{ revision: number; lastSequence: number }> {
  const next = sql`${helpQuestions.revision} + 1`;
  const [moved] = await tx
    .update(helpQuestions)
    .set({ ...set, lastMovedAt: at, revision: next, ...(ofHead ? { headRevision: next } : {}) })
    .where(eq(helpQuestions.id, questionId))
    .returning({
      revision: helpQuestions.revision,
      headRevision: helpQuestions.headRevision,
      lastSequence: helpQuestions.lastSequence,
    });
  const { revision, headRevision, lastSequence } = moved!;
  await spread(tx, {
    room: questionRoom(questionId),
    event: 'moved',
    ids: { questionId, revision, headRevision },
    place: { at: revision, readersSince: headRevision },
    ...(ofHead ? { changesReaders: true } : {}),
  });
  return { revision, lastSequence };
}
