import { sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import {
  helpMessageFiles,
  helpMessages,
  helpParticipants,
  helpQuestions,
  helpUntoldMessages,
} from '#db/schema/help.ts';

import { moveQuestion } from './move-question.server.ts';
import { tellAt } from './tell-at.ts';

type Written = {
  questionId: string;
  authorId: string;
  clientKey: string;
  body: string;
  quotedId?: string | null;
  files?: readonly { fileId: string; alt: string }[];
  /** It takes the question, or is the first answer. */
  changesHead?: boolean;
  at: Date;
};

/**
 * Gives a message its place in the conversation. The update of the question locks its row until the
 * end of the transaction, so that places follow each other without a gap.
 * @returns its id and its place.
 */
export async function writeMessage(
  tx: Transaction,
  {
    questionId,
    authorId,
    clientKey,
    body,
    quotedId = null,
    files = [],
    changesHead = false,
    at,
  }: Written,
): Promise<{ messageId: string; sequence: number }> {
  const { revision, lastSequence: sequence } = await moveQuestion(tx, questionId, {
    at,
    ofHead: changesHead,
    set: {
      lastSequence: sql`${helpQuestions.lastSequence} + 1`,
      answeredAt: sql`case when ${helpQuestions.askedById} = ${authorId}::uuid
        then ${helpQuestions.answeredAt}
        else coalesce(${helpQuestions.answeredAt}, ${at.toISOString()}::timestamptz) end`,
    },
  });
  const [written] = await tx
    .insert(helpMessages)
    .values({ questionId, sequence, revision, authorId, clientKey, body, quotedId, createdAt: at })
    .returning({ id: helpMessages.id });
  const messageId = written!.id;
  if (files.length)
    await tx.insert(helpMessageFiles).values(files.map((file) => ({ messageId, ...file })));
  await tx
    .update(helpParticipants)
    .set({ readUpTo: sequence })
    .where(
      sql`${helpParticipants.questionId} = ${questionId} and ${helpParticipants.userId} = ${authorId}`,
    );
  await tx.insert(helpUntoldMessages).values({ messageId, tellAt });
  return { messageId, sequence };
}
