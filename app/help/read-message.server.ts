import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';

import { messageIdInput } from './inputs.ts';
import { findMyMessage } from './internal/find-message.server.ts';

/**
 * My message, to change or delete it.
 * @throws {NotSignedIn}; {NotFound} for others', and ten minutes later.
 */
export async function readMessage(context: Context, input: z.input<typeof messageIdInput>) {
  const ids = parseInput(messageIdInput, input);
  const { message, question } = await findMyMessage(context, ids);
  return { ...ids, body: message.body, title: question.title };
}
