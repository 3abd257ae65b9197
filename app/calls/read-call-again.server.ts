import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';

import { type CallIdInput, callIdInput } from './inputs.ts';
import { findPastCalls } from './internal/find-past-calls.server.ts';
import { canCallAgain } from './policy.ts';

/** Whether I may ring again for this question; null where that is not offered. @returns seconds to wait. */
export async function readCallAgain(
  { actor, db }: Context,
  input: CallIdInput,
): Promise<{ waitInSeconds: number } | null> {
  const { questionId } = parseInput(callIdInput, input);
  const past = await findPastCalls(db, questionId);
  if (!past || !canCallAgain(actor, past)) return null;
  return { waitInSeconds: past.waitInSeconds };
}
