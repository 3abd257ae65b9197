import type { Queryable } from '#app/platform/database.server.ts';

import { findSessions } from './internal/find-sessions.server.ts';
import { stateOf } from './session-state.ts';
import { visibleSession } from './visible-session.ts';

/**
 * The half-days of sessions as anybody reads them, in the order of time, by the id of the session.
 * Who calls knows that its reader may see those sessions.
 */
export async function listSittings(db: Queryable, now: Date, sessionIds: readonly string[]) {
  const sessions = await findSessions(db, { sessionIds });
  return new Map(
    sessions.map((session) => [
      session.id,
      visibleSession(session, { state: stateOf(session, now), now }, 'public').sittings,
    ]),
  );
}
