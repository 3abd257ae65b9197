import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';

import { listMyPlaces } from './list-my-places.server.ts';

/**
 * One of my registrations, by its address.
 * @throws {NotSignedIn}; {NotFound} for somebody else's, or under another session than its own.
 */
export async function readMyPlace(
  context: Context,
  input: { slug: unknown; sessionId: unknown; registrationId: unknown },
) {
  const mine = await listMyPlaces(context);
  const found = mine.find(
    ({ id, sessionId, training }) =>
      id === input.registrationId && sessionId === input.sessionId && training.slug === input.slug,
  );
  if (!found) throw new NotFound('Cette inscription n’existe pas, ou plus.');
  return found;
}
