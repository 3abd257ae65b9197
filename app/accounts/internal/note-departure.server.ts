import { and, eq } from 'drizzle-orm';

import { linkLifeInMinutes } from '#app/accounts/vocabulary.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { minuteInMs } from '#app/platform/durations.ts';
import { libraryDepartures, roleGrants, users } from '#db/schema/accounts.ts';

type Departure = { userId: string; libraryId: string; declaredById: string; now: Date };

/**
 * Writes down that somebody left a library, and ends the role of referent that they had there. Said
 * by another, what they lose is kept until they can no longer contest it.
 */
export async function noteDeparture(tx: Transaction, departure: Departure): Promise<void> {
  const { userId, libraryId, declaredById, now } = departure;
  const [person] = await tx
    .select({ vouchedAt: users.vouchedAt, vouchedById: users.vouchedById })
    .from(users)
    .where(eq(users.id, userId));
  const ended = await tx
    .delete(roleGrants)
    .where(and(eq(roleGrants.userId, userId), eq(roleGrants.libraryId, libraryId)))
    .returning({ id: roleGrants.id });
  const isSaidByAnother = declaredById !== userId;
  const said = {
    declaredById,
    leftAt: now,
    contestUntil: isSaidByAnother
      ? new Date(now.getTime() + linkLifeInMinutes.contestDeparture * minuteInMs)
      : null,
    wasVouchedAt: isSaidByAnother ? (person?.vouchedAt ?? null) : null,
    wasVouchedById: isSaidByAnother ? (person?.vouchedById ?? null) : null,
    wasReferent: isSaidByAnother && ended.length > 0,
  };
  await tx
    .insert(libraryDepartures)
    .values({ userId, libraryId, ...said })
    .onConflictDoUpdate({
      target: [libraryDepartures.userId, libraryDepartures.libraryId],
      set: said,
    });
}

/** Who comes back to a library has not left it. */
export async function forgetDeparture(
  tx: Transaction,
  { userId, libraryId }: { userId: string; libraryId: string },
): Promise<void> {
  await tx
    .delete(libraryDepartures)
    .where(and(eq(libraryDepartures.userId, userId), eq(libraryDepartures.libraryId, libraryId)));
}
