import { expect, test } from 'vitest';

import { gatherBasins, routeFrom } from '#app/training-requests/basins.ts';

/** On one meridian: a tenth of a degree is 11.1 km. */
const at = (name: string, latitude: number, people: number) => ({
  code: name,
  name,
  latitude,
  longitude: 6,
  people,
});
const named = (basins: ReturnType<typeof gatherBasins>) =>
  basins.map(({ centre, askings, people }) => [
    centre.name,
    people,
    askings.map(({ name }) => name).join(' '),
  ]);

test('the commune around which most people are takes those within the radius, then the next', () => {
  const askings = [at('a', 44, 2), at('b', 44.1, 5), at('c', 44.2, 2), at('d', 44.5, 6)];
  expect(named(gatherBasins(askings, 12))).toEqual([
    ['b', 9, 'a b c'],
    ['d', 6, 'd'],
  ]);
  expect(named(gatherBasins(askings, 5))).toEqual([
    ['d', 6, 'd'],
    ['b', 5, 'b'],
    ['a', 2, 'a'],
    ['c', 2, 'c'],
  ]);
  expect(named(gatherBasins(askings, 100))).toEqual([['d', 15, 'a b c d']]);
  expect(gatherBasins([], 30)).toEqual([]);
});

test('nobody is in two basins: what the first takes, the second has no more', () => {
  const askings = [at('a', 44, 4), at('b', 44.1, 1), at('c', 44.2, 4), at('d', 44.3, 3)];
  expect(named(gatherBasins(askings, 12))).toEqual([
    ['b', 9, 'a b c'],
    ['d', 3, 'd'],
  ]);
});

test('a route goes each time to the nearest that is left, and says how far', () => {
  const stops = gatherBasins([at('far', 45, 9), at('near', 44.2, 1), at('mid', 44.5, 3)], 5);
  const route = routeFrom({ latitude: 44, longitude: 6 }, stops);
  expect(route.map(({ centre }) => centre.name)).toEqual(['near', 'mid', 'far']);
  expect(route.map(({ kmFromBefore }) => Math.round(kmFromBefore))).toEqual([22, 33, 56]);
  expect(routeFrom({ latitude: 44, longitude: 6 }, [])).toEqual([]);
});
