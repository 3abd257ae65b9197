import { and, eq, inArray, sql } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { activeStates, type RegistrationState } from '#app/registrations/vocabulary.ts';
import { registrations } from '#db/schema/registrations.ts';

type Said = { sessionId: string; personName: string; personEmail: string | null };
type Standing = {
  registrationId: string;
  state: RegistrationState;
  dueAt: string | null;
  personName: string | null;
};

/**
 * All that decides of a request for a place, in one reading under the lock of the session: what stands
 * of it already (what is sent twice stands once), how many are of that library, the places held by
 * département, whether a place is overdue and whether anybody waits.
 */
export async function surveySession(
  tx: Transaction,
  { userId, libraryId }: Member,
  { sessionId, personName, personEmail }: Said,
  now: Date,
) {
  const isIt = personName
    ? and(
        eq(registrations.registeredById, userId),
        sql`lower(${registrations.personName}) = lower(${personName})`,
        sql`lower(${registrations.personEmail}) is not distinct from lower(${personEmail}::text)`,
      )
    : eq(registrations.userId, userId);
  const rows = await tx
    .select({
      code: sql<string>`coalesce(${registrations.departementCode}, '')`,
      held: sql<number>`(count(*) filter (where ${registrations.state} <> 'waiting'))::int`,
      ofLibrary: sql<number>`(count(*) filter (where ${registrations.libraryId} = ${libraryId}::uuid))::int`,
      hasOverdue: sql<boolean>`coalesce(bool_or(${registrations.dueAt} <= ${now.toISOString()}::timestamptz), false)`,
      hasWaiting: sql<boolean>`bool_or(${registrations.state} = 'waiting')`,
      standing: sql<Standing | null>`jsonb_agg(jsonb_build_object('registrationId', ${registrations.id},
        'state', ${registrations.state}, 'dueAt', ${registrations.dueAt},
        'personName', nullif(${registrations.personName}, ''))) filter (where ${isIt}) -> 0`,
    })
    .from(registrations)
    .where(
      and(eq(registrations.sessionId, sessionId), inArray(registrations.state, [...activeStates])),
    )
    .groupBy(sql`1`);
  const standing = rows.find((row) => row.standing)?.standing;
  return {
    standing: standing
      ? { ...standing, dueAt: standing.dueAt && new Date(standing.dueAt).toISOString() }
      : null,
    ofLibrary: rows.reduce((sum, row) => sum + row.ofLibrary, 0),
    hasOverdue: rows.some(({ hasOverdue }) => hasOverdue),
    hasWaiting: rows.some(({ hasWaiting }) => hasWaiting),
    taken: new Map(rows.map(({ code, held }) => [code, held])),
  };
}
