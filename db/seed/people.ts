import { eq, inArray } from 'drizzle-orm';

import { charterVersion } from '#app/accounts/charter.ts';
import { declareDeparture } from '#app/accounts/declare-departure.server.ts';
import { inviteColleague } from '#app/accounts/invite-colleague.server.ts';
import { changeMyProfile } from '#app/people/change-my-profile.server.ts';
import { giveConsents } from '#app/people/give-consents.server.ts';
import type { ProfileField, Reach } from '#app/people/vocabulary.ts';
import type { Context } from '#app/platform/context.server.ts';
import { readActor } from '#app/platform/session.server.ts';
import { users } from '#db/schema/accounts.ts';
import { helpKnownThemes, helpPauses } from '#db/schema/help-settings.ts';
import { libraries } from '#db/schema/libraries.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { findSeededMember } from './accounts.ts';
import { colleagues } from './directory/colleagues.ts';
import { known } from './directory/known.ts';
import type { Said } from './directory/shape.ts';

const toAllMembers: Partial<Record<ProfileField, Reach>> = {
  name: 'members',
  library: 'members',
  jobTitle: 'members',
  offers: 'members',
  seeks: 'members',
  themes: 'members',
  languages: 'members',
  sheets: 'members',
  answers: 'members',
};

/** Fills the directory of the demonstration. Accounts, libraries and the help desk come first. */
export async function seedPeople(context: Context): Promise<void> {
  const { db } = context;
  for (const [who, said] of Object.entries(known)) {
    const [user] = await db
      .select({ id: users.id })
      .from(users)
      .where(eq(users.email, `${who}@demo.example`));
    if (user) await describe(context, user.id, said);
  }
  await inviteSomebody(context);
  await sayDeparture(context);
  const [model] = await db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.email, 'camille@demo.example'));
  if (!model) return;
  const codes = colleagues.map(([, , , code]) => code);
  const places = await db
    .select({ id: libraries.id, code: libraries.registerCode })
    .from(libraries)
    .where(inArray(libraries.registerCode, codes));
  const themeRows = await db.select({ id: themes.id, slug: themes.slug }).from(themes);
  const now = context.clock();
  for (const [who, displayName, jobTitle, code, said, themeSlugs = []] of colleagues) {
    const libraryId = places.find((place) => place.code === code)?.id;
    if (!libraryId) continue;
    const [user] = await db
      .insert(users)
      .values({
        email: `${who}@demo.example`,
        displayName,
        jobTitle,
        passwordHash: model.passwordHash,
        libraryId,
        emailVerifiedAt: now,
        charterVersion,
        charterAcceptedAt: now,
        vouchedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (!user) continue;
    const userId = user.id;
    await db.insert(helpPauses).values({ userId });
    const themeIds = themeRows.flatMap(({ id, slug }) => (themeSlugs.includes(slug) ? [id] : []));
    if (themeIds.length)
      await db.insert(helpKnownThemes).values(themeIds.map((themeId) => ({ userId, themeId })));
    await describe(context, userId, said);
  }
}

/** Camille says that a colleague has left: a sheet of hers waits to be taken up. */
async function sayDeparture(context: Context) {
  const [camille, lucie] = await Promise.all(
    ['camille', 'lucie.ferrand'].map((who) => findSeededMember(context.db, `${who}@demo.example`)),
  );
  const own = { ...context, actor: await readActor(context.db, camille!, null) };
  await declareDeparture(own, { userId: lucie, hasLeft: 'oui' });
}

/** Nora waits for the answer of a colleague of hers. */
async function inviteSomebody(context: Context) {
  const [nora] = await context.db
    .select({ id: users.id, libraryId: users.libraryId })
    .from(users)
    .where(eq(users.email, 'nora@demo.example'));
  if (!nora) return;
  const own = { ...context, actor: await readActor(context.db, nora.id, null) };
  await inviteColleague(own, { email: 'jeanne.morel@exemple.fr', libraryId: nora.libraryId });
}

async function describe(context: Context, userId: string, said: Said) {
  const own = { ...context, actor: await readActor(context.db, userId, null) };
  await changeMyProfile(own, {
    offers: said.offers,
    offersOwn: said.ownOffers,
    seeks: said.seeks,
    seeksOwn: said.ownSeeks,
    languages: said.languages,
  });
  if (said.shows !== 'nothing') await giveConsents(own, said.shows ?? toAllMembers);
}
