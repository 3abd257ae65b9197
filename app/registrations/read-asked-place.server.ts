import type { Context } from '#app/platform/context.server.ts';
import { withKeptPlans } from '#app/platform/database.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { listSittings } from '#app/trainings/list-sittings.server.ts';

import { findOverlaps } from './internal/find-overlaps.server.ts';
import type { AskedPlace } from './register-for-session.server.ts';

/**
 * A place that was asked for just now, with the half-days of its session and with what its reader
 * asked for elsewhere at the same hours: warned of, not refused. For somebody else there is nothing
 * to warn of.
 * @throws {NotSignedIn}
 */
export async function readAskedPlace(
  { actor, db }: Pick<Context, 'actor' | 'db'>,
  { registrationId: id, ...asked }: AskedPlace,
) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { sessionId, personName } = asked;
  const kept = withKeptPlans(db);
  const [sittings, overlaps] = await Promise.all([
    listSittings(kept, [sessionId]),
    personName === null ? findOverlaps(kept, actor.userId, sessionId) : [],
  ]);
  return {
    place: {
      ...asked,
      id,
      // What was taken just now is open.
      isCancelled: false,
      cancelReason: null,
      refusalReason: null,
      sittings: sittings.get(sessionId) ?? [],
    },
    overlaps,
  };
}
