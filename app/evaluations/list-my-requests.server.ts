import { and, eq, gt, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { evaluationRequests } from '#db/schema/evaluations.ts';
import { registrations } from '#db/schema/registrations.ts';

/**
 * The registrations of mine about whose session I am asked what I think, and have not said it.
 * @throws {NotSignedIn}
 */
export async function listMyRequests({
  actor,
  db,
  clock,
}: Pick<Context, 'actor' | 'db' | 'clock'>): Promise<string[]> {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const rows = await db
    .select({ registrationId: evaluationRequests.registrationId })
    .from(evaluationRequests)
    .innerJoin(registrations, eq(registrations.id, evaluationRequests.registrationId))
    .where(
      and(
        eq(registrations.userId, actor.userId),
        isNull(evaluationRequests.answeredOn),
        gt(evaluationRequests.expiresAt, clock()),
      ),
    );
  return rows.map(({ registrationId }) => registrationId);
}
