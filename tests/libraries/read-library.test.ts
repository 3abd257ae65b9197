import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { readLibrary } from '#app/libraries/read-library.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { NotFound } from '#app/platform/errors.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { publishSheet } from '#app/sheets/publish-sheet.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import {
  contextFor,
  joinNetwork,
  settleTerritory,
  wholeContent,
} from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
const read = (slug: string) => readLibrary(contextFor(database.current.db, visitor), { slug });

beforeAll(async () => {
  const { db } = database.current;
  const place = await settleTerritory(db);
  await db.insert(libraries).values({
    slug: 'md-04',
    name: 'Médiathèque départementale',
    kind: 'departmental',
    communeCode: '04088',
  });
  const { context } = await joinNetwork(db, { name: 'Nadia', libraryId: place.forcalquierId });
  const draft = await createSheet(context, { content: wholeContent(place) });
  await publishSheet(context, { sheetId: draft.sheetId, revision: 1 });
  await createSheet(context, { content: wholeContent(place, { title: 'Un brouillon' }) });
});

test('a visitor reads the library, its published sheets, and no draft', async () => {
  const page = await read('forcalquier');
  expect(page.library).toMatchObject({
    displayName: 'Médiathèque La Boiserie, Forcalquier',
    commune: { code: '04088', name: 'Forcalquier' },
    departement: { code: '04', name: 'Alpes-de-Haute-Provence' },
    sheetCount: 1,
  });
  expect(page.sheets.map((sheet) => sheet.title)).toEqual(['Une classe dans les étoiles']);
  expect(page.departmental).toEqual({
    slug: 'md-04',
    displayName: 'Médiathèque départementale, Forcalquier',
  });
  expect(page.canEdit).toBe(false);
  expect(Object.keys(page.sheets[0] ?? {})).not.toContain('budgetInCents');
});

test('a departmental library serves itself; elsewhere there may be none', async () => {
  expect((await read('md-04')).departmental).toBeNull();
  expect((await read('apt')).departmental).toBeNull();
});

test('a closed library keeps its page; an unknown one has none', async () => {
  await database.current.db
    .update(libraries)
    .set({ closedAt: new Date('2026-02-01T10:00:00Z') })
    .where(eq(libraries.slug, 'apt'));
  expect((await read('apt')).library.closedAt).toBe('2026-02-01T10:00:00.000Z');
  await expect(read('nulle-part')).rejects.toThrow(NotFound);
});
