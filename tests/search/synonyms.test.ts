import { beforeAll, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { addSynonyms } from '#app/search/add-synonyms.server.ts';
import { changeSynonyms } from '#app/search/change-synonyms.server.ts';
import { listSynonyms } from '#app/search/list-synonyms.server.ts';
import { removeSynonyms } from '#app/search/remove-synonyms.server.ts';
import { auditEntries } from '#db/schema/accounts.ts';
import { contextFor, joinNetwork } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { someMember, titlesFound } from '#tests/support/search.ts';
import { buildPlaces, publishForTest } from '#tests/support/sheets.ts';

const database = useDatabase();
let admin: Awaited<ReturnType<typeof joinNetwork>>;

beforeAll(async () => {
  const { db } = database.current;
  const places = await buildPlaces(db);
  await publishForTest(db, places, { title: 'Castelet en bois, le butaï' });
  admin = await joinNetwork(db, { name: 'Admin', grants: [{ role: 'administrator' }] });
});

test('a group answers both ways at once, follows its changes, and stops when it goes', async () => {
  const { db } = database.current;
  expect(await titlesFound(db, 'q=kamishibaï')).toEqual([]);
  const { id } = await addSynonyms(admin.context, { terms: 'kamishibaï\nbutaï, Butai' });
  expect(await listSynonyms(admin.context)).toEqual([{ id, terms: ['kamishibaï', 'butaï'] }]);
  expect(await titlesFound(db, 'q=kamishibai')).toEqual(['Castelet en bois, le butaï']);
  await changeSynonyms(admin.context, { id, terms: 'théâtre de papier\nbutaï' });
  expect(await titlesFound(db, 'q=kamishibai')).toEqual([]);
  expect(await titlesFound(db, 'q=théâtre de papier')).toEqual(['Castelet en bois, le butaï']);
  await removeSynonyms(admin.context, { id });
  expect(await titlesFound(db, 'q=théâtre de papier')).toEqual([]);
  await expect(removeSynonyms(admin.context, { id })).rejects.toThrow(NotFound);
  const deeds = await db.select({ action: auditEntries.action }).from(auditEntries);
  expect(deeds.map(({ action }) => action)).toEqual([
    'add-synonyms',
    'change-synonyms',
    'remove-synonyms',
  ]);
});

test.each([
  ['butaï', 'au moins deux'],
  ['', 'au moins deux'],
  ['le\nla', 'trop courant'],
  [`${'x'.repeat(61)}\ny`, '60'],
])('refuses %j', async (terms, sentence) => {
  await expect(addSynonyms(admin.context, { terms })).rejects.toThrow(new RegExp(sentence, 'u'));
});

test('refuses a term that is in another group', async () => {
  await addSynonyms(admin.context, { terms: 'BD\nbande dessinée' });
  await expect(addSynonyms(admin.context, { terms: 'b.d.\nbande dessinee' })).rejects.toThrow(
    InvalidInput,
  );
});

test('nobody else knows the page', async () => {
  const { db } = database.current;
  await expect(listSynonyms(contextFor(db, visitor))).rejects.toThrow(NotSignedIn);
  for (const deed of [
    () => listSynonyms(contextFor(db, someMember)),
    () => addSynonyms(contextFor(db, someMember), { terms: 'a1\nb2' }),
    () => removeSynonyms(contextFor(db, someMember), { id: admin.userId }),
  ])
    await expect(deed()).rejects.toThrow(NotFound);
});
