import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';

import { markReadInput } from './inputs.ts';
import { findQuestion } from './internal/find-question.server.ts';
import { noteReading } from './internal/note-reading.server.ts';

/**
 * A page in view says up to which message it was read; beyond the last one counts as the last.
 * @param isLetIn the policy let them into the room of this question already.
 * @throws {NotSignedIn}; {NotFound} for who may not read it; {InvalidInput}.
 */
export async function markRead(
  context: Context,
  input: z.input<typeof markReadInput>,
  isLetIn = false,
) {
  const { questionId, upTo } = parseInput(markReadInput, input);
  const { actor } = isLetIn ? context : await findQuestion(context.db, context.actor, questionId);
  if (actor.kind === 'member')
    await noteReading(context.db, { questionId, userId: actor.userId, upTo });
  return { questionId };
}
