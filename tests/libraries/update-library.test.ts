import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import type { LibraryInput } from '#app/libraries/inputs.ts';
import { readLibraryForm } from '#app/libraries/read-library-form.server.ts';
import { readLibrary } from '#app/libraries/read-library.server.ts';
import { updateLibrary } from '#app/libraries/update-library.server.ts';
import { visitor } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { auditEntries } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
let referent: Context;
let member: Context;
beforeAll(async () => {
  const { db } = database.current;
  const place = await settleTerritory(db);
  const grants = [{ role: 'libraryReferent' as const, libraryId: place.forcalquierId }];
  referent = (await joinNetwork(db, { name: 'Nadia', libraryId: place.forcalquierId, grants }))
    .context;
  member = (await joinNetwork(db, { name: 'Omar', libraryId: place.forcalquierId })).context;
});

const whole: LibraryInput = {
  address: '12 place du Bourguet',
  postalCode: '04300',
  phone: '04 92 75 00 00',
  email: 'mediatheque@forcalquier.example',
  website: 'www.forcalquier.example',
  openingHoursPerWeek: '18,5',
  openingHoursNote: 'Mardi de 14 h à 18 h.',
  emailDomains: 'forcalquier.example\n@CC-forcalquier.example',
};
const update = (context: Context, changes: Partial<LibraryInput> = {}, slug = 'forcalquier') =>
  updateLibrary(context, { slug, ...whole, ...changes });
const readRow = async () => {
  const [row] = await database.current.db
    .select()
    .from(libraries)
    .where(eq(libraries.slug, 'forcalquier'));
  return row;
};

test('the week is typed as people write it, told to all, and its changes are remembered', async () => {
  await update(referent, {
    'hours.2': '15h-18h30',
    'hours.3': 'de 10 h à 12 h et 14:00 – 17:00',
    'hours.7': 'fermé',
    holidaysNote: 'Fermée en août.',
    equipment: ['garden', 'computers'],
  });
  const { library } = await readLibrary(contextFor(database.current.db, visitor), {
    slug: 'forcalquier',
  });
  expect(library).toMatchObject({
    openingRanges: [
      { weekday: 2, from: 900, to: 1110 },
      { weekday: 3, from: 600, to: 720 },
      { weekday: 3, from: 840, to: 1020 },
    ],
    holidaysNote: 'Fermée en août.',
    equipment: ['computers', 'garden'],
  });
  // A day that is not sent stays; an empty one is closed.
  await update(referent, { 'hours.2': '', holidaysNote: 'Fermée en août.' });
  const form = await readLibraryForm(referent, { slug: 'forcalquier' });
  expect(form.values['hours.3']).toBe('10\u00A0h – 12\u00A0h, 14\u00A0h – 17\u00A0h');
  expect(form.values['hours.2']).toBe('');
  expect(form.equipment).toEqual(['computers', 'garden']);
  expect(form.changes[0]).toMatchObject({ by: 'Nadia', fields: ['openingHours'] });
  for (const wrong of ['le matin', '18h-14h', '9h-12h, 11h-13h', '25h-26h', '9-10-11', '10h'])
    await expect(update(referent, { 'hours.4': wrong })).rejects.toMatchObject({
      fields: { 'hours.4': [expect.stringContaining('par exemple 10 h')] },
    });
  await expect(update(referent, { equipment: ['piscine' as 'garden'] })).rejects.toThrow(
    InvalidInput,
  );
  await update(referent, { 'hours.3': '', equipment: [] });
});

test('a referent keeps the page up to date, and what the register also says is kept from imports', async () => {
  await update(referent);
  expect(await readRow()).toMatchObject({
    address: '12 place du Bourguet',
    website: 'https://www.forcalquier.example/',
    openingHoursPerWeek: 18.5,
    emailDomains: ['forcalquier.example', 'cc-forcalquier.example'],
    correctedFields: ['address', 'postalCode', 'website', 'openingHoursPerWeek'],
  });
  const page = await readLibrary(referent, { slug: 'forcalquier' });
  expect(page).toMatchObject({ canEdit: true, library: { phone: '04 92 75 00 00' } });
  expect(page.library).not.toHaveProperty('emailDomains');
  const form = await readLibraryForm(referent, { slug: 'forcalquier' });
  expect(form.values).toMatchObject({
    openingHoursPerWeek: '18,5',
    emailDomains: 'forcalquier.example\ncc-forcalquier.example',
  });
});

test('sent again as it was, nothing changes and nothing is written down', async () => {
  const deeds = () => database.current.db.select().from(auditEntries);
  const before = await deeds();
  expect(before.length).toBeGreaterThan(0);
  const form = await readLibraryForm(referent, { slug: 'forcalquier' });
  await updateLibrary(referent, { slug: 'forcalquier', ...form.values });
  expect(await deeds()).toHaveLength(before.length);
});

test('emptied, a field says nothing any more', async () => {
  await update(referent, { phone: '', openingHoursPerWeek: ' ', emailDomains: '' });
  expect(await readRow()).toMatchObject({
    phone: null,
    openingHoursPerWeek: null,
    emailDomains: [],
  });
});

describe('others are refused', () => {
  test('a visitor signs in first', async () => {
    await expect(update(contextFor(database.current.db, visitor))).rejects.toThrow(NotSignedIn);
  });
  test('a colleague without the role', async () => {
    await expect(update(member)).rejects.toThrow(Forbidden);
    await expect(readLibraryForm(member, { slug: 'forcalquier' })).rejects.toThrow(Forbidden);
    expect((await readLibrary(member, { slug: 'forcalquier' })).canEdit).toBe(false);
  });
  test('the referent of one library, on another or on none', async () => {
    await expect(update(referent, {}, 'apt')).rejects.toThrow(Forbidden);
    await expect(update(referent, {}, 'nulle-part')).rejects.toThrow(NotFound);
  });
});

test.each<[keyof LibraryInput, string, string]>([
  ['postalCode', '4300', 'Écrivez cinq chiffres, par exemple 04000.'],
  ['phone', 'appelez-nous', 'Écrivez un numéro, par exemple 04 92 75 00 00.'],
  ['email', 'mediatheque', 'Écrivez une adresse, par exemple mediatheque@commune.fr.'],
  ['website', 'bm@mairie.fr', 'Écrivez une adresse, par exemple https://mediatheque.fr.'],
  ['website', 'oui', 'Écrivez une adresse, par exemple https://mediatheque.fr.'],
  ['openingHoursPerWeek', '200', 'Écrivez un nombre d’heures par semaine, par exemple 18,5.'],
  ['openingHoursPerWeek', 'dix', 'Écrivez un nombre d’heures par semaine, par exemple 18,5.'],
  ['openingHoursNote', 'x'.repeat(601), 'Au plus 600 caractères.'],
  ['emailDomains', 'ville', 'Écrivez un domaine par ligne, par exemple ville-digne.fr.'],
  [
    'emailDomains',
    'orange.fr',
    'orange.fr est à tout le monde\u00A0: il ne prouve pas que l’on travaille ici.',
  ],
])('%s « %s » is refused with its sentence', async (field, value, sentence) => {
  const refusal = await update(referent, { [field]: value }).catch((cause: unknown) => cause);
  expect(refusal).toBeInstanceOf(InvalidInput);
  const fields = (refusal as InvalidInput).fields;
  expect(fields).toEqual({ [field]: [sentence] });
});
