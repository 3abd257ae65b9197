import { inArray, like, sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';
import { users } from '#db/schema/accounts.ts';
import { helpKnownThemes } from '#db/schema/help-settings.ts';
import { profileConsents, profiles, profileSkills } from '#db/schema/people.ts';
import { speakerFreeRanges } from '#db/schema/speaker-availability.ts';
import { speakerFees, speakers } from '#db/schema/speakers.ts';
import { writeBatches } from '#scripts/bench/write-batches.ts';

import { drawColleague } from './draw-colleague.ts';
import { drawSpeaker } from './draw-speaker.ts';
import { readLists } from './read-lists.ts';

/** Takes away what an earlier run added. */
async function clearDirectories(db: Database): Promise<void> {
  const ours = db.select({ id: users.id }).from(users).where(like(users.email, '%@banc.exemple'));
  await db.delete(speakers).where(like(speakers.email, '%@banc.exemple'));
  await db.delete(profiles).where(inArray(profiles.userId, ours));
  await db.delete(users).where(like(users.email, '%@banc.exemple'));
}

/**
 * Fills both directories: so many speakers and as many colleagues beside those of the demonstration,
 * always the same.
 */
export async function fillDirectories(
  db: Database,
  size: number,
  say: (step: string) => void,
): Promise<void> {
  await clearDirectories(db);
  const lists = await readLists(db, size);
  const numbers = Array.from({ length: size }, (_, n) => n + 1);
  const colleagues = numbers.map((n) => drawColleague(n, lists));
  await writeBatches(db, colleagues, async (tx, some) => {
    await tx.insert(users).values(some.map(({ user }) => user));
    await tx.insert(profiles).values(some.map(({ profile }) => profile));
    await tx
      .insert(profileSkills)
      .values(some.flatMap(({ skills }) => skills))
      .onConflictDoNothing();
    await tx.insert(helpKnownThemes).values(some.flatMap(({ themes }) => themes));
    const consents = some.flatMap((one) => one.consents);
    // Last: the entries of the directory are written with all the rest.
    if (consents.length) await tx.insert(profileConsents).values(consents);
  });
  say(`${size} collègues écrits`);
  // Each was listed by a colleague; two of five keep their profile with an account.
  const drawn = colleagues.map(({ userId }, n) =>
    drawSpeaker(n, lists, { authorId: userId, claimedById: n % 5 < 2 ? userId : null }),
  );
  await writeBatches(db, drawn, async (tx, some) => {
    await tx.insert(speakers).values(some.map(({ row }) => row));
    await tx.insert(speakerFees).values(some.flatMap(({ fees }) => fees));
    const ranges = some.flatMap((one) => one.ranges);
    if (ranges.length) await tx.insert(speakerFreeRanges).values(ranges);
  });
  say(`${size} intervenants écrits`);
  await db.execute(sql`vacuum analyze`);
}
