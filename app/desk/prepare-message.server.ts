import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { sendMessageInput } from './inputs.ts';
import { findReaders } from './internal/find-readers.server.ts';
import { findKeptSession } from './internal/find-kept-session.server.ts';

/**
 * A message as it would leave, with how many it would reach: nothing is sent.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {InvalidInput}, also where it would reach nobody.
 */
export async function prepareMessage(
  context: Context,
  { slug, ...input }: { slug: unknown; sessionId: unknown } & Record<string, unknown>,
) {
  const { session } = await findKeptSession(context, { slug, sessionId: input.sessionId });
  const message = parseInput(sendMessageInput, input);
  const { peopleCount, unreachedCount } = await findReaders(context.db, session.id, message.whom);
  if (peopleCount === 0)
    throw new InvalidInput({ whom: ['Ce message n’aurait personne à qui arriver.'] });
  return { ...message, peopleCount, unreachedCount };
}
export type PreparedMessage = Awaited<ReturnType<typeof prepareMessage>>;
