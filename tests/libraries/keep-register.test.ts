import { eq, notInArray } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { addLibrary } from '#app/libraries/add-library.server.ts';
import { closeLibrary } from '#app/libraries/close-library.server.ts';
import { listRegister } from '#app/libraries/list-register.server.ts';
import { readKeptLibrary } from '#app/libraries/read-kept-library.server.ts';
import { renameLibrary } from '#app/libraries/rename-library.server.ts';
import { reopenLibrary } from '#app/libraries/reopen-library.server.ts';
import { searchLibraries } from '#app/libraries/search-libraries.server.ts';
import { suggestLibraries } from '#app/libraries/suggest-libraries.server.ts';
import { visitor } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { auditEntries } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { announced } from '#tests/support/announced.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
let of04: Context;
let administrator: Context;
let member: Context;

beforeAll(async () => {
  const { db } = database.current;
  const place = await settleTerritory(db);
  await db.insert(communes).values([
    { code: '04209', name: 'Sisteron', departementCode: '04', latitude: 44.2, longitude: 5.94 },
    { code: '84106', name: 'Saint-Martin', departementCode: '84' },
    { code: '04900', name: 'Saint-Martin', departementCode: '04' },
  ]);
  const grants = [{ role: 'territoryReferent' as const, departementCode: '04' }];
  of04 = (await joinNetwork(db, { name: 'Nadia', grants })).context;
  administrator = (
    await joinNetwork(db, { name: 'Ada', grants: [{ role: 'administrator' as const }] })
  ).context;
  member = (await joinNetwork(db, { name: 'Omar', libraryId: place.forcalquierId })).context;
});

/** Each test finds the same two libraries. */
beforeEach(async () => {
  const { db } = database.current;
  await db.delete(libraries).where(notInArray(libraries.slug, ['forcalquier', 'apt']));
  await db
    .update(libraries)
    .set({
      name: 'Médiathèque La Boiserie',
      communeCode: '04088',
      closedAt: null,
      correctedFields: [],
    })
    .where(eq(libraries.slug, 'forcalquier'));
});

const given = { name: 'Point lecture', kind: 'library', commune: 'Sisteron (04)', communeCode: '' };
const read = async (slug: string) => {
  const [row] = await database.current.db.select().from(libraries).where(eq(libraries.slug, slug));
  return row;
};
const faultsOf = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof InvalidInput ? error.fields : String(error)),
  );

describe('addLibrary', () => {
  test('stands at the centre of its commune, is found at once, and the deed is written', async () => {
    const { slug } = await addLibrary(of04, given);
    expect(slug).toBe('point-lecture-sisteron');
    expect(await read(slug)).toMatchObject({
      latitude: 44.2,
      pointSource: 'commune',
      registerCode: null,
    });
    expect(await suggestLibraries(of04, { q: 'sisteron' })).toMatchObject([{ slug }]);
    const deeds = await database.current.db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, 'library-added'));
    expect(deeds).toHaveLength(1);
  });

  test('a name already borne in the commune is refused beside its field', async () => {
    await addLibrary(of04, given);
    expect(await faultsOf(addLibrary(of04, { ...given, name: 'POINT LECTURE' }))).toEqual({
      name: ['Une bibliothèque de cette commune porte déjà ce nom.'],
    });
  });

  test('two keepers adding the same one at the same moment: one is added, one is told', async () => {
    const both = await Promise.allSettled([addLibrary(of04, given), addLibrary(of04, given)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('a commune that is unknown, or shares its name, is asked again', async () => {
    expect(await faultsOf(addLibrary(of04, { ...given, commune: 'Zzyzx' }))).toEqual({
      commune: ['Aucune commune ne porte ce nom. Choisissez-la dans la liste.'],
    });
    const faults = await faultsOf(addLibrary(of04, { ...given, commune: 'Saint-Martin' }));
    expect(faults).toMatchObject({ commune: [expect.stringContaining('Saint-Martin (04)')] });
    const chosen = { ...given, commune: 'Saint-Martin', communeCode: '04900' };
    expect(await addLibrary(of04, chosen)).toEqual({ slug: 'point-lecture-saint-martin' });
  });

  test('a name too short, a kind that is none', async () => {
    expect(await faultsOf(addLibrary(of04, { name: ' ', kind: 'bar', commune: '' }))).toEqual({
      name: ['Écrivez le nom de la bibliothèque.'],
      kind: ['Choisissez ce qu’elle est.'],
      commune: ['Écrivez sa commune.'],
    });
  });
});

describe('who keeps the register', () => {
  const deeds: [string, (context: Context) => Promise<unknown>][] = [
    ['add', (context) => addLibrary(context, { ...given, commune: 'Forcalquier' })],
    ['rename', (context) => renameLibrary(context, { ...given, slug: 'forcalquier' })],
    ['close', (context) => closeLibrary(context, { slug: 'forcalquier' })],
    ['reopen', (context) => reopenLibrary(context, { slug: 'forcalquier' })],
    ['list', (context) => listRegister(context, {})],
    ['read', (context) => readKeptLibrary(context, { slug: 'forcalquier' })],
  ];
  test.each(deeds)(
    '%s: a visitor signs in, a member finds nothing, keepers may',
    async (_, run) => {
      await expect(run(contextFor(database.current.db, visitor))).rejects.toBeInstanceOf(
        NotSignedIn,
      );
      await expect(run(member)).rejects.toBeInstanceOf(NotFound);
      await run(of04);
      await run(administrator).catch((error: unknown) => {
        // The second addition is the same library.
        if (!(error instanceof InvalidInput)) throw error;
      });
    },
  );

  test('a referent of another département finds nothing there', async () => {
    await expect(closeLibrary(of04, { slug: 'apt' })).rejects.toBeInstanceOf(NotFound);
    await expect(readKeptLibrary(of04, { slug: 'apt' })).rejects.toBeInstanceOf(NotFound);
    await expect(addLibrary(of04, { ...given, commune: 'Apt' })).rejects.toBeInstanceOf(Forbidden);
    const { libraries: rows } = await listRegister(of04, {});
    expect(rows.map(({ departementCode }) => departementCode)).not.toContain('84');
    expect((await listRegister(administrator, {})).total).toBe(2);
    expect(rows).toHaveLength(1);
  });
});

describe('renameLibrary', () => {
  test('the address stays, sheets follow, imports leave the name alone', async () => {
    await renameLibrary(of04, {
      ...given,
      slug: 'forcalquier',
      name: 'Médiathèque  Le Phare',
      commune: 'Forcalquier',
    });
    const row = await read('forcalquier');
    expect(row).toMatchObject({ name: 'Médiathèque Le Phare', correctedFields: ['name'] });
    expect((await announced(database.current.db, 'libraries-changed')).at(-1)).toEqual({
      libraryIds: [row?.id],
    });
  });

  test('moved to another commune, it stands at its centre', async () => {
    await renameLibrary(of04, { ...given, slug: 'forcalquier', name: 'Médiathèque La Boiserie' });
    expect(await read('forcalquier')).toMatchObject({ communeCode: '04209', longitude: 5.94 });
  });

  test('not out of the départements that one keeps', async () => {
    const away = renameLibrary(of04, { ...given, slug: 'forcalquier', commune: 'Apt' });
    await expect(away).rejects.toBeInstanceOf(Forbidden);
  });
});

test('closed, it leaves searches and pickers and is listed as closed; reopened, it is back', async () => {
  const { db } = database.current;
  const isFound = async () => {
    const query = { words: 'boiserie', departements: [], page: 1 };
    const [search, picker] = await Promise.all([
      searchLibraries({ db }, query),
      suggestLibraries({ db }, { q: 'boiserie' }),
    ]);
    return [search.total, picker.length];
  };
  expect(await isFound()).toEqual([1, 1]);
  await closeLibrary(of04, { slug: 'forcalquier' });
  await closeLibrary(of04, { slug: 'forcalquier' });
  expect(await isFound()).toEqual([0, 0]);
  expect((await listRegister(of04, { state: 'closed' })).libraries).toMatchObject([
    { slug: 'forcalquier' },
  ]);
  expect((await readKeptLibrary(of04, { slug: 'forcalquier' })).closedAt).not.toBeNull();
  await reopenLibrary(of04, { slug: 'forcalquier' });
  expect(await isFound()).toEqual([1, 1]);
});

test('a closed library whose name another has taken stays closed, and says why', async () => {
  await closeLibrary(of04, { slug: 'forcalquier' });
  await addLibrary(of04, { ...given, name: 'Médiathèque La Boiserie', commune: 'Forcalquier' });
  expect(await faultsOf(reopenLibrary(of04, { slug: 'forcalquier' }))).toEqual({
    name: ['Une bibliothèque de cette commune porte déjà ce nom.'],
  });
});

test('the register is searched by name, commune, state and département', async () => {
  await addLibrary(of04, given);
  const find = async (input: object) =>
    (await listRegister(administrator, input)).libraries.map(({ slug }) => slug);
  expect(await find({ q: 'sisteron' })).toEqual(['point-lecture-sisteron']);
  expect(await find({ state: 'by-hand', departementCode: '84' })).toEqual(['apt']);
  expect(await find({ q: 'rien de tel' })).toEqual([]);
  expect(await find({ state: 'nonsense', page: 'x' })).toHaveLength(3);
});
