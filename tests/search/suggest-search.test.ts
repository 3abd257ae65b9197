import { beforeAll, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { suggestSearch } from '#app/search/suggest-search.server.ts';
import { contextFor } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { someMember } from '#tests/support/search.ts';
import { buildPlaces, paragraphs, publishForTest } from '#tests/support/sheets.ts';

const database = useDatabase();

beforeAll(async () => {
  const { db } = database.current;
  const places = await buildPlaces(db);
  await publishForTest(db, places, {
    slug: 'nuit-des-etoiles',
    title: 'La nuit des étoiles',
    advice: paragraphs('Appeler Étoubleau.'),
  });
  await publishForTest(db, places, { slug: 'etoffes', title: 'Étoffes et tapis' });
});

const seen = async (typed: string, actor = someMember) =>
  (await suggestSearch(contextFor(database.current.db, actor), typed)).map((suggestion) =>
    suggestion.kind === 'words' ? suggestion.text : `→ ${suggestion.slug}`,
  );

test('completes the word being typed, accents or not, and shows the sheets that hold it', async () => {
  expect(await seen('eto')).toEqual(
    expect.arrayContaining(['étoiles', 'étoffes', 'étoubleau', '→ nuit-des-etoiles', '→ etoffes']),
  );
  expect(await seen('ÉTOI')).toEqual(['étoiles', '→ nuit-des-etoiles']);
});

test('keeps the words before', async () => {
  expect(await seen('la nuit des étoi')).toEqual(['la nuit des étoiles', '→ nuit-des-etoiles']);
  expect(await seen('tapis étoi')).toEqual(['tapis étoiles']);
});

test('tells a visitor no professional word', async () => {
  expect(await seen('etoub', visitor)).toEqual([]);
  expect(await seen('eto', visitor)).not.toContain('étoubleau');
});

test.each(['', ' ', 'e', 'étoiles ', '"étoi', '%', '_____', 'étoi%', "'", '\\', '日'])(
  'says nothing for %j',
  async (typed) => {
    expect(await seen(typed)).toEqual([]);
  },
);
