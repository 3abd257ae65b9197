import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { trainings } from '#db/schema/trainings.ts';

import { findSessions } from './internal/find-sessions.server.ts';
import { stateOf } from './session-state.ts';
import { visibleSession } from './visible-session.ts';

/**
 * A session as those who take part read it, links of visios included; who calls knows that they do.
 * @returns null where it is gone.
 */
export async function readSessionInside(
  db: Queryable,
  { clock }: Pick<Context, 'clock'>,
  sessionId: string,
) {
  const [session] = await findSessions(db, { sessionIds: [sessionId] });
  if (!session) return null;
  const [found] = await db
    .select({ slug: trainings.slug, title: trainings.title, organiserName: libraries.name })
    .from(trainings)
    .innerJoin(libraries, eq(libraries.id, trainings.libraryId))
    .where(eq(trainings.id, session.trainingId));
  if (!found) return null;
  const now = clock();
  const { organiserName, ...training } = found;
  return {
    ...visibleSession(session, { state: stateOf(session, now), now }, 'inside'),
    training,
    organiserName,
  };
}
export type SessionInside = NonNullable<Awaited<ReturnType<typeof readSessionInside>>>;
