import type { Queryable } from '#app/platform/database.server.ts';

import { findSittings } from './internal/find-sessions.server.ts';
import { visibleSitting, type VisibleSitting } from './visible-session.ts';

/**
 * The half-days of sessions as anybody reads them, in the order of time, by the id of the session.
 * Who calls knows that its reader may see those sessions.
 */
export async function listSittings(db: Queryable, sessionIds: readonly string[]) {
  const sittingsOf = new Map<string, VisibleSitting[]>();
  if (sessionIds.length === 0) return sittingsOf;
  for (const sitting of await findSittings(db, sessionIds)) {
    const visible = visibleSitting(sitting, 'public');
    const others = sittingsOf.get(sitting.sessionId);
    if (others) others.push(visible);
    else sittingsOf.set(sitting.sessionId, [visible]);
  }
  return sittingsOf;
}
