import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { profiles, profileSkills } from '#db/schema/people.ts';

import { type ProfileInput, profileInput } from './inputs.ts';
import { holdProfile } from './internal/hold-profile.server.ts';
import type { Skill, SkillSide } from './vocabulary.ts';

type Row = { side: SkillSide; skill?: Skill; words?: string };

/**
 * Says what I can help with, what I look for, which languages I speak. To whom it is shown is
 * another matter: `giveConsents`.
 * @throws {NotSignedIn}; {InvalidInput}
 */
export async function changeMyProfile(context: Context, input: ProfileInput): Promise<void> {
  const { actor } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const said = parseInput(profileInput, input);
  const { userId } = actor;
  const now = context.clock();
  const rows: Row[] = [
    ...[...new Set(said.offers)].map((skill) => ({ side: 'offers' as const, skill })),
    ...said.offersOwn.map((words) => ({ side: 'offers' as const, words })),
    ...[...new Set(said.seeks)].map((skill) => ({ side: 'seeks' as const, skill })),
    ...said.seeksOwn.map((words) => ({ side: 'seeks' as const, words })),
  ];
  await context.db.transaction(async (tx) => {
    await holdProfile(tx, userId, now);
    await tx
      .update(profiles)
      .set({ languages: [...new Set(said.languages)], changedAt: now })
      .where(eq(profiles.userId, userId));
    await tx.delete(profileSkills).where(eq(profileSkills.userId, userId));
    // Words of one's own that are those of the list stand once.
    if (rows.length)
      await tx
        .insert(profileSkills)
        .values(rows.map((row) => ({ userId, createdAt: now, ...row })))
        .onConflictDoNothing();
  });
}
