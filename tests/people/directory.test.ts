import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { changeMyProfile } from '#app/people/change-my-profile.server.ts';
import { giveConsents } from '#app/people/give-consents.server.ts';
import { parsePeopleQuery } from '#app/people/parse-people-query.ts';
import { readMyProfile } from '#app/people/read-my-profile.server.ts';
import { readPerson } from '#app/people/read-person.server.ts';
import { searchPeople } from '#app/people/search-people.server.ts';
import { sweepDirectoryWords } from '#app/people/sweep-directory-words.server.ts';
import type { ProfileField, Reach } from '#app/people/vocabulary.ts';
import { withdrawConsent } from '#app/people/withdraw-consent.server.ts';
import { visitor } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { auditEntries, users } from '#db/schema/accounts.ts';
import { helpKnownThemes } from '#db/schema/help-settings.ts';
import { libraries } from '#db/schema/libraries.ts';
import { directoryEntries, directoryWords, profileConsents, profiles } from '#db/schema/people.ts';
import { communes } from '#db/schema/territories.ts';
import { themes } from '#db/schema/vocabularies.ts';
import { contextFor, joinNetwork, type Person, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
const db = () => database.current.db;
let place: Awaited<ReturnType<typeof settleTerritory>>;

beforeAll(async () => {
  place = await settleTerritory(db());
  await db()
    .update(communes)
    .set({ latitude: 43.8764, longitude: 5.3964 })
    .where(eq(communes.code, '84003'));
});

const toMembers = { name: 'members', library: 'members', offers: 'members' } as const;

async function join(name: string, more: Partial<Person> = {}) {
  return joinNetwork(db(), { name, libraryId: place.forcalquierId, ...more });
}

/** Somebody who shows these fields. */
async function listed(
  name: string,
  shows: Partial<Record<ProfileField, Reach>> = toMembers,
  more: Partial<Person> = {},
) {
  const person = await join(name, more);
  await changeMyProfile(person.context, { offers: ['desherbage'], offersOwn: 'Contes kabyles' });
  await giveConsents(person.context, shows);
  const { slug } = await readMyProfile(person.context);
  return { ...person, slug: slug! };
}

const find = (context: Context, address: string) =>
  searchPeople(context, parsePeopleQuery(new URLSearchParams(address)));
const namesFor = async (context: Context, address: string) =>
  (await find(context, address)).items.map(({ name }) => name);

describe('my profile', () => {
  test('nothing is shown until said; each consent is dated, kept, written down, taken back', async () => {
    const { context, userId } = await join('Discrète');
    await changeMyProfile(context, { offers: ['rfid'] });
    expect(await readMyProfile(context)).toMatchObject({ consents: {}, isListed: false });
    const first = new Date('2026-03-01T10:00:00Z');
    const later = new Date('2026-04-01T10:00:00Z');
    const at = (now: Date) => ({ ...context, clock: () => now });
    await giveConsents(at(first), { name: 'territory', offers: 'members' });
    expect(await giveConsents(at(later), { name: 'territory', offers: 'everyone' })).toEqual({
      changed: ['offers'],
    });
    expect(await readMyProfile(context)).toMatchObject({
      isListed: true,
      consents: {
        name: { reach: 'territory', givenAt: first.toISOString() },
        offers: { reach: 'everyone', givenAt: later.toISOString() },
      },
    });
    await withdrawConsent(context, { field: 'offers' });
    await withdrawConsent(context, { field: 'all' });
    expect(await withdrawConsent(context, { field: 'all' })).toEqual({ changed: [] });
    expect(await readMyProfile(context)).toMatchObject({ consents: {}, isListed: false });
    const deeds = await db()
      .select({ action: auditEntries.action, detail: auditEntries.detail })
      .from(auditEntries)
      .where(eq(auditEntries.actorId, userId))
      .orderBy(auditEntries.at);
    expect(deeds.map(({ action, detail }) => `${action} ${String(detail.field)}`)).toEqual([
      'give-consent name',
      'give-consent offers',
      'give-consent offers',
      'withdraw-consent offers',
      'withdraw-consent name',
    ]);
  });

  test('words of one’s own stand once, few and short', async () => {
    const { context } = await join('Bavarde');
    await changeMyProfile(context, {
      offers: ['rfid', 'rfid'],
      offersOwn: ' Marionnettes \nmarionnettes\n\nThéâtre d’ombres',
      languages: ['italien', 'italien'],
    });
    expect(await readMyProfile(context)).toMatchObject({
      offers: { skills: ['rfid'], own: ['Marionnettes', 'Théâtre d’ombres'] },
      languages: ['italien'],
    });
    const many = Array.from({ length: 11 }, (_, n) => `Chose ${n}`).join('\n');
    for (const offersOwn of [many, 'x'.repeat(61)])
      await expect(changeMyProfile(context, { offersOwn })).rejects.toThrow(InvalidInput);
    await expect(changeMyProfile(context, { offers: ['cuisine' as 'rfid'] })).rejects.toMatchObject(
      { fields: { 'offers.0': ['Choisissez dans la liste.'] } },
    );
    await expect(giveConsents(context, { name: 'public' as 'everyone' })).rejects.toThrow(
      'Dites qui voit cette ligne.',
    );
    await expect(changeMyProfile(contextFor(db(), visitor), {})).rejects.toThrow(NotSignedIn);
  });

  test('two of the same name, at the same moment, have each their address', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => join('Jean Même')));
    await Promise.all(people.map(({ context }) => giveConsents(context, toMembers)));
    const rows = await db()
      .select({ slug: profiles.slug })
      .from(profiles)
      .where(sql`${profiles.slug} like 'jean-meme%'`);
    expect(rows.map(({ slug }) => slug).toSorted()).toEqual([
      'jean-meme',
      'jean-meme-2',
      'jean-meme-3',
      'jean-meme-4',
    ]);
  });

  test('given and taken back at the same moment, it is one or the other, found as it is said', async () => {
    const { context, userId } = await listed('Indécise');
    await Promise.all([
      withdrawConsent(context, { field: 'name' }),
      giveConsents(context, { name: 'everyone' }),
      changeMyProfile(context, { offers: ['video'] }),
    ]);
    const [kept] = await db()
      .select({ reach: profileConsents.reach })
      .from(profileConsents)
      .where(sql`${profileConsents.userId} = ${userId} and ${profileConsents.field} = 'name'`);
    const entries = await db()
      .select({ offers: directoryEntries.offers })
      .from(directoryEntries)
      .where(eq(directoryEntries.userId, userId))
      .orderBy(
        sql`array_position(array['territory', 'members', 'everyone'], ${directoryEntries.reach})`,
      );
    // « Je peux aider » is shown to members: everybody reads the name alone.
    expect(entries.map(({ offers }) => offers)).toEqual(kept ? [['video'], ['video'], []] : []);
  });
});

describe('who is found', () => {
  test('follows the account: name, library, standing', async () => {
    const reader = await join('Lectrice');
    const person = await listed('Volatile');
    expect(await namesFor(reader.context, 'q=volatile')).toEqual(['Volatile']);
    const set = (values: Partial<typeof users.$inferInsert>) =>
      db().update(users).set(values).where(eq(users.id, person.userId));
    await set({ displayName: 'Stable Autrement' });
    expect(await namesFor(reader.context, 'q=stable')).toEqual(['Stable Autrement']);
    await set({ libraryId: place.aptId });
    expect(await namesFor(reader.context, 'q=stable+vaucluse')).toEqual(['Stable Autrement']);
    await set({ suspendedAt: new Date() });
    expect(await namesFor(reader.context, 'q=stable')).toEqual([]);
    await set({ suspendedAt: null, vouchedAt: null });
    expect(await namesFor(reader.context, 'q=stable')).toEqual([]);
    await set({ vouchedAt: new Date(), displayName: 'Volatile' });
    expect(await namesFor(reader.context, 'q=volatile')).toEqual(['Volatile']);
  });

  test('follows the names of libraries and themes', async () => {
    const reader = await join('Suiveuse');
    const person = await listed('Thématique', { ...toMembers, themes: 'members' });
    const [theme] = await db()
      .insert(themes)
      .values({ slug: 'oiseaux', label: 'Oiseaux', motif: 'nature' })
      .returning({ id: themes.id });
    await db().insert(helpKnownThemes).values({ userId: person.userId, themeId: theme!.id });
    expect(await namesFor(reader.context, 'q=oiseaux')).toEqual(['Thématique']);
    await db().update(themes).set({ label: 'Ornithologie' }).where(eq(themes.id, theme!.id));
    expect(await namesFor(reader.context, 'q=ornithologie')).toEqual(['Thématique']);
    expect((await find(reader.context, 'theme=oiseaux')).total).toBe(1);
    await db()
      .update(libraries)
      .set({ name: 'Médiathèque des Cigales' })
      .where(eq(libraries.id, place.forcalquierId));
    expect((await find(reader.context, 'q=cigales+ornithologie')).total).toBe(1);
  });

  test('the nearest first, unless by name; misspelt words find too', async () => {
    const reader = await join('Curieux', { libraryId: place.aptId });
    await listed('Zoé Proche', toMembers, { libraryId: place.aptId });
    await listed('Aline Loin');
    await changeMyProfile((await listed('Marc Reliure')).context, { offers: ['reparation'] });
    const near = await find(reader.context, 'sait=desherbage&q=contes');
    const order = (results: typeof near) =>
      results.items.map(({ name }) => name).filter((name) => /Proche|Loin/u.test(name));
    expect(order(near)).toEqual(['Zoé Proche', 'Aline Loin']);
    expect(near.items[0]).toMatchObject({ distanceInKm: 0 });
    const far = near.items.find(({ name }) => name === 'Aline Loin');
    // Great circle between the two centres: 32.0 km.
    expect(far?.distanceInKm).toBeCloseTo(32, 0);
    const byName = await find(reader.context, 'sait=desherbage&q=contes&tri=nom');
    expect(order(byName)).toEqual(['Aline Loin', 'Zoé Proche']);
    const misspelt = await find(reader.context, 'q=réparrassion');
    expect(misspelt).toMatchObject({ isApproximate: true });
    expect(misspelt.items[0]?.name).toBe('Marc Reliure');
    expect(near.facets.sait).toContainEqual(
      expect.objectContaining({ value: 'desherbage', isSelected: true }),
    );
    expect(near.facets.dept.map(({ value }) => value)).toEqual(['04', '84']);
  });

  test('what is mistyped is set right by words that the reader may read, while somebody says them', async () => {
    const person = await listed('Odile Typographe', { name: 'territory', offers: 'territory' });
    await changeMyProfile(person.context, { offers: [], offersOwn: 'Xylogravure' });
    const near = await join('Voisine');
    const far = await join('Lointaine', { libraryId: place.aptId });
    expect(await namesFor(near.context, 'q=xilogravure')).toEqual(['Odile Typographe']);
    expect(await namesFor(near.context, 'q=xilogravure+inexistante')).toEqual(['Odile Typographe']);
    expect(await namesFor(far.context, 'q=xilogravure')).toEqual([]);
    // Held by nobody together: whoever holds most of it comes first.
    const both = await find(near.context, 'q=desherbage+kabiles+xilogravure');
    expect(both).toMatchObject({ isApproximate: true });
    expect(both.items[0]?.name).not.toBe('Odile Typographe');
    expect(both.items.map(({ name }) => name)).toContain('Odile Typographe');

    const known = async () =>
      (await db().select().from(directoryWords)).filter(({ word }) => word === 'xylogravure');
    await sweepDirectoryWords(near.context);
    expect(await known()).toEqual([{ word: 'xylogravure', departementCode: '04' }]);
    await withdrawConsent(person.context, { field: 'offers' });
    await sweepDirectoryWords(near.context);
    expect(await known()).toEqual([]);
    expect(await namesFor(near.context, 'q=xilogravure')).toEqual([]);
  });

  test('is not for whoever nobody answers for', async () => {
    await expect(find(contextFor(db(), visitor), '')).rejects.toThrow(NotSignedIn);
    const newcomer = await join('Nouvelle', { isVouched: false });
    await expect(find(newcomer.context, '')).rejects.toThrow(Forbidden);
    const { slug } = await listed('Réservée');
    await expect(readPerson(newcomer.context, { slug })).rejects.toThrow(NotFound);
    await expect(readPerson(contextFor(db(), visitor), { slug })).rejects.toThrow(NotSignedIn);
  });

  test('what is left aside is told', async () => {
    const reader = await join('Distrait');
    const { problems } = await find(
      reader.context,
      'theme=cuisine&bibliotheque=nulle-part&sait=x&dept=zz',
    );
    expect(problems.map(({ name }) => name).toSorted()).toEqual([
      'bibliotheque',
      'dept',
      'sait',
      'theme',
    ]);
  });
});
