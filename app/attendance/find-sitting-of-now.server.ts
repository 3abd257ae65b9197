import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';

import { openList } from './internal/open-list.server.ts';

/**
 * The half-day whose list is wanted now: the first that is not over, else the last.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who neither organises nor teaches it.
 */
export async function findSittingOfNow(
  context: Context,
  input: { slug: unknown; sessionId: unknown },
): Promise<string> {
  const { session } = await openList(context, input);
  const now = context.clock().toISOString();
  const { sittings } = session;
  const sitting = sittings.find(({ endsAt }) => endsAt > now) ?? sittings.at(-1);
  if (!sitting) throw new NotFound('Cette session n’a pas encore de demi-journée.');
  return sitting.id;
}
