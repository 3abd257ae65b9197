import { asc, eq, sql } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { users } from '#db/schema/accounts.ts';
import { helpKnownThemes } from '#db/schema/help-settings.ts';
import { libraries } from '#db/schema/libraries.ts';
import { profileConsents, profiles, profileSkills } from '#db/schema/people.ts';
import { communes } from '#db/schema/territories.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { canReadDirectory } from './policy.ts';
import { type ProfileField, type Reach, type SkillSide } from './vocabulary.ts';

/**
 * What I say of myself in the directory, and to whom each field is shown, since when.
 * @throws {NotSignedIn}
 */
export async function readMyProfile({ actor, db }: Context) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { userId } = actor;
  const [[me], skillRows, consentRows, themeRows] = await Promise.all([
    db
      .select({
        displayName: users.displayName,
        jobTitle: users.jobTitle,
        libraryName: libraries.name,
        communeName: communes.name,
        slug: profiles.slug,
        languages: profiles.languages,
        isListed: sql<boolean>`exists (select 1 from directory_entries e where e.user_id = ${users.id})`,
      })
      .from(users)
      .leftJoin(profiles, eq(profiles.userId, users.id))
      .leftJoin(libraries, eq(libraries.id, users.libraryId))
      .leftJoin(communes, eq(communes.code, libraries.communeCode))
      .where(eq(users.id, userId)),
    db
      .select()
      .from(profileSkills)
      .where(eq(profileSkills.userId, userId))
      .orderBy(asc(profileSkills.words)),
    db.select().from(profileConsents).where(eq(profileConsents.userId, userId)),
    db
      .select({ label: themes.label })
      .from(helpKnownThemes)
      .innerJoin(themes, eq(themes.id, helpKnownThemes.themeId))
      .where(eq(helpKnownThemes.userId, userId))
      .orderBy(asc(themes.position), asc(themes.id)),
  ]);
  if (!me) throw new NotSignedIn();
  const { libraryName, communeName, ...own } = me;
  const said = (side: SkillSide) => ({
    skills: skillRows.flatMap((row) => (row.side === side && row.skill ? [row.skill] : [])),
    own: skillRows.flatMap((row) => (row.side === side && row.words ? [row.words] : [])),
  });
  const consents: Partial<Record<ProfileField, { reach: Reach; givenAt: string }>> =
    Object.fromEntries(
      consentRows.map(({ field, reach, givenAt }) => [
        field,
        { reach, givenAt: givenAt.toISOString() },
      ]),
    );
  return {
    ...own,
    languages: own.languages ?? [],
    libraryName:
      libraryName && communeName ? libraryDisplayName({ name: libraryName, communeName }) : null,
    offers: said('offers'),
    seeks: said('seeks'),
    themes: themeRows.map(({ label }) => label),
    consents,
    /** Somebody answers for them: without that, nobody finds them, whatever they consented to. */
    isTrusted: canReadDirectory(actor),
  };
}
export type MyProfile = Awaited<ReturnType<typeof readMyProfile>>;
