import { beforeAll, expect, test } from 'vitest';

import { useDatabase } from '#tests/support/database.ts';
import { titlesFound } from '#tests/support/search.ts';
import { buildPlaces, publishForTest } from '#tests/support/sheets.ts';

const database = useDatabase();
const title = 'La tête dans les étoiles\u00A0: «\u00A0Nuit\u00A0» à 2\u202F000\u00A0m\u202F!';

beforeAll(async () => {
  const { db } = database.current;
  await publishForTest(db, await buildPlaces(db), { title });
});

test.each(['étoiles', 'etoile', 'nuit', '"les étoiles"', 'étoiles\u00A0:', '«\u00A0nuit\u00A0»'])(
  'no-break spaces are spaces: « %s »',
  async (words) => {
    const found = await titlesFound(database.current.db, `q=${encodeURIComponent(words)}`);
    expect(found).toEqual([title]);
  },
);
