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
  expect(before).toMatchObject([{ action: 'library-updated' }]);
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
