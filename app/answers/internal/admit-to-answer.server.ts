import { canReadAnswer } from '#app/answers/policy.ts';
import type { Actor, Member } from '#app/platform/actor.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';

import type { FoundAnswer } from './find-answer.server.ts';

/**
 * A member before an answer that they may read.
 * @throws {NotSignedIn} for a visitor; {NotFound} for an answer out of their sight.
 */
export function admitToAnswer(
  actor: Actor,
  found: FoundAnswer | null,
): FoundAnswer & { actor: Member } {
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!found || !canReadAnswer(actor, found.facts)) throw new NotFound();
  return { ...found, actor };
}
