import { beforeAll, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { settlePlace } from '#app/search/internal/settle-place.server.ts';
import { communes, departements } from '#db/schema/territories.ts';
import { contextFor } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { buildPlaces } from '#tests/support/sheets.ts';

const database = useDatabase();

beforeAll(async () => {
  const { db } = database.current;
  await buildPlaces(db);
  await db.insert(departements).values({ code: '83', name: 'Var', regionCode: '93' });
  await db.insert(communes).values([
    { code: '83113', name: 'Saint-Julien', departementCode: '83', population: 2500 },
    { code: '04182', name: 'Saint-Julien', departementCode: '04', population: 160 },
  ]);
});

const settle = async (query: string) => {
  const context = contextFor(database.current.db, visitor);
  const { address, problems } = await settlePlace(context, new URLSearchParams(query));
  return { address: address.toString(), problems };
};

test.each([
  ['a name', 'autour=forcalquier&rayon=30', 'rayon=30&commune=04088'],
  ['a name as the form shows it', 'autour=Veynes (05)&rayon=30', 'rayon=30&commune=05179'],
  ['typed over another place', 'autour=Digne-les-Bains (04)&commune=04088', 'commune=04070'],
  ['left as it was', 'autour=Forcalquier (04)&commune=04088&rayon=5', 'commune=04088&rayon=5'],
  ['of two of one name, the larger', 'autour=Saint-Julien', 'commune=83113'],
  ['of two of one name, that of the département', 'autour=Saint-Julien (04)', 'commune=04182'],
  ['of two of one name, the one in force', 'autour=saint julien&commune=04182', 'commune=04182'],
  ['emptied', 'autour=&commune=04088&rayon=30&q=jeu', 'q=jeu'],
])('%s', async (_, typed, expected) => {
  expect(await settle(typed)).toEqual({ address: expected, problems: [] });
});

test('a name that no commune bears is told, and the circle goes', async () => {
  expect(await settle('autour=Licorne (zz)&commune=04088&rayon=30')).toEqual({
    address: '',
    problems: [{ name: 'autour', value: 'Licorne (zz)', message: 'Aucune commune de ce nom.' }],
  });
});
