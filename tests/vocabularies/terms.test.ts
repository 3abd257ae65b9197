import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import type { Actor } from '#app/platform/actor.ts';
import { visitor } from '#app/platform/actor.ts';
import { InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { addTerm } from '#app/vocabularies/add-term.server.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { moveTerm } from '#app/vocabularies/move-term.server.ts';
import { renameTerm } from '#app/vocabularies/rename-term.server.ts';
import { restoreTerm } from '#app/vocabularies/restore-term.server.ts';
import { retireTerm } from '#app/vocabularies/retire-term.server.ts';
import { auditEntries } from '#db/schema/accounts.ts';
import { seedVocabularies } from '#db/seed/vocabularies.ts';
import { contextFor } from '#tests/support/community.ts';
import { makeMember } from '#tests/support/member.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
beforeAll(() => seedVocabularies(database.current.db));

const administrator = makeMember({
  grants: [{ role: 'administrator', libraryId: null, departementCode: null }],
});
const as = (actor: Actor) => contextFor(database.current.db, actor);
const themeCalled = async (label: string) => {
  const { themes } = await listTerms(as(visitor));
  const found = themes.find((theme) => theme.label === label);
  if (!found) throw new Error(`No theme « ${label} »`);
  return found;
};

test('a seed run twice changes nothing', async () => {
  const before = await listTerms(as(visitor));
  await seedVocabularies(database.current.db);
  expect(await listTerms(as(visitor))).toEqual(before);
  expect(before.themes.length).toBeGreaterThan(12);
});

describe('only administrators keep the lists', () => {
  const add = { kind: 'theme', label: 'Magie', motif: 'jeu' };
  test('a visitor is asked to sign in', () =>
    expect(addTerm(as(visitor), add)).rejects.toThrow(NotSignedIn));
  test.each([
    ['a librarian', makeMember()],
    [
      'a territory referent',
      makeMember({
        grants: [{ role: 'territoryReferent', libraryId: null, departementCode: '83' }],
      }),
    ],
  ])('%s finds no such page', async (_who, actor) => {
    const { id } = await themeCalled('Sciences');
    await expect(addTerm(as(actor), add)).rejects.toThrow(NotFound);
    await expect(renameTerm(as(actor), { kind: 'theme', id, label: 'X' })).rejects.toThrow(
      NotFound,
    );
    await expect(retireTerm(as(actor), { kind: 'theme', id })).rejects.toThrow(NotFound);
  });
});

test('a theme is added at the end, with an address of its own and a trace', async () => {
  const { id } = await addTerm(as(administrator), {
    kind: 'theme',
    label: ' Œuvres & prêt d’été ',
    motif: 'jeu',
  });
  const { themes } = await listTerms(as(visitor));
  expect(themes.at(-1)).toEqual({
    id,
    slug: 'oeuvres-pret-d-ete',
    label: 'Œuvres & prêt d’été',
    motif: 'jeu',
    isRetired: false,
  });
  const traces = await database.current.db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.targetId, String(id)));
  expect(traces).toMatchObject([{ action: 'add-term', actorId: administrator.userId }]);
});

test('the same name without accents is refused, with its sentence', async () => {
  const refusal = addTerm(as(administrator), {
    kind: 'theme',
    label: 'NUMERIQUE',
    motif: 'jeu',
  });
  await expect(refusal).rejects.toThrow(InvalidInput);
  await expect(refusal).rejects.toMatchObject({
    fields: { label: ['«\u00A0Numérique\u00A0» existe déjà dans cette liste.'] },
  });
});

test('a new name keeps the address', async () => {
  const { id, slug } = await themeCalled('Jeu');
  await renameTerm(as(administrator), {
    kind: 'theme',
    id,
    label: 'Jeu et jouet',
    motif: 'nature',
  });
  expect(await themeCalled('Jeu et jouet')).toMatchObject({ slug, motif: 'nature' });
});

test('a term goes up and down, and stops at the ends', async () => {
  const labels = async () =>
    (await listTerms(as(visitor))).audiences.slice(0, 3).map((audience) => audience.slug);
  const { audiences } = await listTerms(as(visitor));
  const first = { kind: 'audience', id: audiences[0]!.id };
  expect(await labels()).toEqual(['tout-public', 'tout-petits', 'jeunes-enfants']);
  await moveTerm(as(administrator), { ...first, direction: 'up' });
  expect(await labels()).toEqual(['tout-public', 'tout-petits', 'jeunes-enfants']);
  await moveTerm(as(administrator), { ...first, direction: 'down' });
  expect(await labels()).toEqual(['tout-petits', 'tout-public', 'jeunes-enfants']);
});

test('a retired term is kept, marked, and can come back', async () => {
  const { id } = await themeCalled('Musique');
  await retireTerm(as(administrator), { kind: 'theme', id });
  expect((await themeCalled('Musique')).isRetired).toBe(true);
  await expect(
    addTerm(as(administrator), { kind: 'theme', label: 'musique', motif: 'jeu' }),
  ).rejects.toThrow(/rétablissez-le/u);
  await restoreTerm(as(administrator), { kind: 'theme', id });
  expect((await themeCalled('Musique')).isRetired).toBe(false);
});

test('an unknown term is not found, a malformed one is refused', async () => {
  await expect(retireTerm(as(administrator), { kind: 'theme', id: 99_999 })).rejects.toThrow(
    NotFound,
  );
  await expect(retireTerm(as(administrator), { kind: 'theme', id: 'un' })).rejects.toThrow(
    InvalidInput,
  );
});
