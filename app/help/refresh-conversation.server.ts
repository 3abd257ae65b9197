import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';

import { moveQuestion } from './internal/move-question.server.ts';

/** Has the open pages of a conversation read again what stands beside its messages: its call. */
export async function refreshConversation(
  tx: Transaction,
  { clock }: Pick<Context, 'clock'>,
  questionId: string,
): Promise<void> {
  await moveQuestion(tx, questionId, { at: clock(), ofHead: true });
}
