import { expect, it } from 'vitest';

import { readRegionDrawing, readRegionSprite } from '#app/map/read-region-drawing.server.ts';
import { departements, regions } from '#db/schema/territories.ts';
import { visitor } from '#app/platform/actor.ts';
import { contextFor } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();

it('draws the départements of the région and no other', async () => {
  const { db } = database.current;
  expect((await readRegionDrawing(contextFor(db, visitor))).departements).toEqual([]);
  await db.insert(regions).values([
    { code: '93', name: 'Provence-Alpes-Côte d’Azur' },
    { code: '84', name: 'Auvergne-Rhône-Alpes' },
  ]);
  await db.insert(departements).values([
    { code: '04', name: 'Alpes-de-Haute-Provence', regionCode: '93' },
    { code: '83', name: 'Var', regionCode: '93' },
    { code: '26', name: 'Drôme', regionCode: '84' },
  ]);
  const later = contextFor(db, visitor, () => new Date(Date.now() + 700_000));
  const { frame, departements: drawn } = await readRegionDrawing(later);
  expect(drawn.map(({ code }) => code)).toEqual(['04', '83']);
  for (const { x, y } of drawn) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(1000);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(frame.height);
  }
  const [north, south] = drawn;
  expect(north?.y).toBeLessThan(south?.y ?? 0);

  const sprite = await readRegionSprite(later);
  expect(sprite.match(/<symbol id="d(?:04|83)"/gu)).toHaveLength(2);
  expect(sprite.length).toBeLessThan(20_000);
});
