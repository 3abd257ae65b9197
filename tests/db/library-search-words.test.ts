import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { seedTerritories } from '#db/seed/territories.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
beforeAll(async () => {
  await seedTerritories(database.current.db, { only: ['04'] });
});

const readWords = async () => {
  const [row] = await database.current.db
    .select({ searchWords: libraries.searchWords })
    .from(libraries)
    .where(eq(libraries.slug, 'la-durance'));
  return row?.searchWords;
};

test('the words of a library follow its name and its commune, whoever writes them', async () => {
  const { db } = database.current;
  await db.insert(libraries).values({
    slug: 'la-durance',
    name: 'Médiathèque « La Durance »',
    communeCode: '04070',
    postalCode: '04000',
  });
  expect(await readWords()).toBe('digne les bains mediatheque la durance 04000');
  await db.update(libraries).set({ communeCode: '04088' }).where(eq(libraries.slug, 'la-durance'));
  expect(await readWords()).toBe('forcalquier mediatheque la durance 04000');
  await db.update(communes).set({ name: 'Forcalquier-Haute' }).where(eq(communes.code, '04088'));
  expect(await readWords()).toBe('forcalquier haute mediatheque la durance 04000');
});
