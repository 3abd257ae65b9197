import { and, eq, inArray, ne, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { activeStates } from '#app/registrations/vocabulary.ts';
import { registrations } from '#db/schema/registrations.ts';

import { findRegistrations } from './find-registrations.server.ts';

/** What this member asked for elsewhere that is held at hours of this session. */
export async function findOverlaps(db: Queryable, userId: string, sessionId: string) {
  const found = await findRegistrations(
    db,
    and(
      eq(registrations.userId, userId),
      ne(registrations.sessionId, sessionId),
      inArray(registrations.state, [...activeStates]),
      sql`exists (select from training_sittings mine join training_sittings other
        on tstzrange(mine.starts_at, mine.ends_at) && tstzrange(other.starts_at, other.ends_at)
        where mine.session_id = ${sessionId} and other.session_id = ${registrations.sessionId}
          and mine.cancelled_at is null and other.cancelled_at is null)`,
    ),
  );
  return found.map(({ id, sessionId: at, days, state, training }) => ({
    id,
    sessionId: at,
    days,
    state,
    training,
  }));
}
