import { and, eq, inArray, sql } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { profileConsents } from '#db/schema/people.ts';

import { type ConsentsInput, consentsInput } from './inputs.ts';
import { holdProfile } from './internal/hold-profile.server.ts';
import { type ProfileField, profileFields } from './vocabulary.ts';

/**
 * Says to whom each of my fields is shown. What does not change keeps its date; each change is
 * written down, as proof of the consent (GDPR, article 7).
 * @returns the fields that changed.
 * @throws {NotSignedIn}; {InvalidInput}
 */
export async function giveConsents(
  context: Context,
  input: ConsentsInput,
): Promise<{ changed: ProfileField[] }> {
  const { actor } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const wanted = parseInput(consentsInput, input);
  const { userId } = actor;
  const givenAt = context.clock();
  return context.db.transaction(async (tx) => {
    await holdProfile(tx, userId, givenAt);
    const rows = await tx.select().from(profileConsents).where(eq(profileConsents.userId, userId));
    const before = new Map(rows.map(({ field, reach }) => [field, reach]));
    const changed = profileFields.filter(
      (field) => wanted[field] !== undefined && wanted[field] !== (before.get(field) ?? null),
    );
    // All at once: the directory is written anew for each statement.
    const given = changed.flatMap((field) => {
      const reach = wanted[field] ?? null;
      return reach ? [{ userId, field, reach, givenAt }] : [];
    });
    const withdrawn = changed.filter((field) => !wanted[field]);
    if (given.length > 0)
      await tx
        .insert(profileConsents)
        .values(given)
        .onConflictDoUpdate({
          target: [profileConsents.userId, profileConsents.field],
          set: { reach: sql`excluded.reach`, givenAt },
        });
    if (withdrawn.length > 0)
      await tx
        .delete(profileConsents)
        .where(and(eq(profileConsents.userId, userId), inArray(profileConsents.field, withdrawn)));
    for (const field of changed) {
      const reach = wanted[field] ?? null;
      await recordDeed(tx, {
        actorId: userId,
        action: reach ? 'give-consent' : 'withdraw-consent',
        targetKind: 'user',
        targetId: userId,
        detail: reach ? { field, reach } : { field },
      });
    }
    return { changed };
  });
}
