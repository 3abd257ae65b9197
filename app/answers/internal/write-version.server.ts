import { eq } from 'drizzle-orm';

import type { AnswerScope } from '#app/answers/vocabulary.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { answers, answerVersions } from '#db/schema/answers.ts';

import type { AnswerRow } from './find-answer.server.ts';

export type AnswerText = { title: string; body: string; themeId: number; scope: AnswerScope };

/** Whether a text says the same as the one that stands. */
export const isSameText = (row: AnswerRow, text: AnswerText) =>
  row.title === text.title &&
  row.body === text.body &&
  row.themeId === text.themeId &&
  row.scope === text.scope;

/** Writes the next version of an answer that is held: it stands, the earlier ones are kept. */
export async function writeVersion(
  tx: Transaction,
  row: AnswerRow,
  { title, body, themeId, scope }: AnswerText,
  { userId, at }: { userId: string; at: Date },
): Promise<number> {
  const number = row.version + 1;
  const text = { title, body, themeId, scope };
  await tx
    .insert(answerVersions)
    .values({ answerId: row.id, number, ...text, writtenById: userId, writtenAt: at });
  await tx
    .update(answers)
    .set({ ...text, version: number, changedAt: at, certifiedAt: null, certifiedById: null })
    .where(eq(answers.id, row.id));
  return number;
}
