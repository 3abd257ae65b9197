import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';

import { markReadInput } from './inputs.ts';
import { findQuestion } from './internal/find-question.server.ts';
import { noteReading } from './internal/note-reading.server.ts';
import { isParticipant } from './policy.ts';

/**
 * A page in view says up to which message it was read; beyond the last one counts as the last.
 * @throws {NotSignedIn}; {NotFound} for who may not read it; {InvalidInput}.
 */
export async function markRead(context: Context, input: z.input<typeof markReadInput>) {
  const { questionId, upTo } = parseInput(markReadInput, input);
  const { actor, facts, row } = await findQuestion(context.db, context.actor, questionId);
  if (isParticipant(actor, facts)) {
    const { userId } = actor;
    await noteReading(context.db, { questionId, userId, upTo: Math.min(upTo, row.lastSequence) });
  }
  return { questionId };
}
