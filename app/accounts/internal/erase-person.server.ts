import { and, eq, sql } from 'drizzle-orm';

import { nameErased } from '#app/accounts/announcements.ts';
import { erasedName } from '#app/accounts/vocabulary.ts';
import { keptData } from '#app/accounts/kept-data.server.ts';
import { announce } from '#app/platform/announcements.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { auditEntries, users } from '#db/schema/accounts.ts';
import { speakers } from '#db/schema/speakers.ts';

import { announceLostRides } from './announce-lost-rides.server.ts';
import { type Erased, eraseFromWriting } from './erase-from-writing.server.ts';
import { isAbout } from './kept/rows-about.server.ts';

/**
 * Erases somebody, for good: their name, their address, and every row that the register says to go.
 * What they wrote for the network stays, under « compte supprimé » (RGPD article 17; sheets belong
 * to their library).
 */
export async function erasePerson(tx: Transaction, person: Erased, now: Date): Promise<void> {
  const { userId } = person;
  const sheetIds = await eraseFromWriting(tx, person);
  if (sheetIds.length > 0) await announce(tx, nameErased, { sheetIds });
  await announceLostRides(tx, userId);
  for (const rows of keptData.flatMap((data) => data.rows))
    if (rows.fate === 'goes')
      await tx.execute(sql`delete from ${rows.column.table} t where ${isAbout(rows, person)}`);
  // The profile of a speaker stays, with the agreement and the link by which it is taken back; its
  // calendar, which nobody keeps any more, has gone.
  await tx
    .update(speakers)
    .set({ claimedById: null, claimedAt: null })
    .where(eq(speakers.claimedById, userId));
  // Why somebody was suspended, where they worked: nobody's business any more.
  await tx
    .update(auditEntries)
    .set({ detail: {} })
    .where(and(eq(auditEntries.targetKind, 'user'), eq(auditEntries.targetId, userId)));
  await tx
    .update(users)
    .set({
      email: `supprime-${userId}@compte.invalid`,
      displayName: erasedName,
      jobTitle: null,
      // Not a hash: no password opens it.
      passwordHash: '',
      libraryId: null,
      vouchedAt: null,
      vouchedById: null,
      lastSeenAt: null,
      erasedAt: now,
    })
    .where(eq(users.id, userId));
}
