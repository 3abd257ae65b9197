import type { Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';

/**
 * The member who asks.
 * @throws {NotSignedIn} for a visitor.
 */
export function admitMember({ actor }: Context): Member {
  if (actor.kind === 'visitor') throw new NotSignedIn();
  return actor;
}
