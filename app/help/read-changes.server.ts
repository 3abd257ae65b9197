import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';

import { readChangesInput } from './inputs.ts';
import { findQuestion } from './internal/find-question.server.ts';
import { listMessages } from './internal/list-thread.server.ts';
import type { ThreadMessage } from './thread.ts';

export type Changes = {
  /** To ask again from. */
  revision: number;
  headRevision: number;
  messages: ThreadMessage[];
  /** There is more after this revision. */
  hasMore: boolean;
};

const mostAtOnce = 200;

/**
 * What came after a revision that the page knows: messages written, changed or deleted since, by two
 * hundred. What changes besides shows in `headRevision`: the page is then read again.
 * @throws {NotSignedIn}; {NotFound} for who may not read it; {InvalidInput}.
 */
export async function readChanges(
  context: Context,
  input: z.input<typeof readChangesInput>,
): Promise<Changes> {
  const { questionId, after } = parseInput(readChangesInput, input);
  const { actor, facts, row } = await findQuestion(context.db, context.actor, questionId);
  const messages =
    row.revision > after
      ? await listMessages(
          context,
          { actor, facts, questionId },
          { revision: after, most: mostAtOnce },
        )
      : []; // Nothing moved since: most of those who come back are told so.
  const hasMore = messages.length === mostAtOnce;
  const last = messages.at(-1)?.revision ?? after;
  return {
    // Read after the question, the messages may be ahead of it.
    revision: hasMore ? last : Math.max(row.revision, last),
    headRevision: row.headRevision,
    messages,
    hasMore,
  };
}
