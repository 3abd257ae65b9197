import { and, eq } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { registrations } from '#db/schema/registrations.ts';

/** Whether this member has a place in a session that is confirmed. */
export async function hasPlace(db: Queryable, actor: Member, sessionId: string): Promise<boolean> {
  const [place] = await db
    .select({ id: registrations.id })
    .from(registrations)
    .where(
      and(
        eq(registrations.sessionId, sessionId),
        eq(registrations.userId, actor.userId),
        eq(registrations.state, 'registered'),
      ),
    );
  return place !== undefined;
}
