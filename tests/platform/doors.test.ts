import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import { describe, expect, test } from 'vitest';

import { openDoors } from '#app/platform/doors.server.ts';

type Row = { id: string; parentId?: string; path?: string; index?: boolean };

const rows: Row[] = [
  { id: 'root', path: '' },
  { id: 'home', parentId: 'root', index: true },
  { id: 'nowhere', parentId: 'root', path: '*' },
  { id: 'list', parentId: 'root', path: 'fiches', index: true },
  { id: 'feed', parentId: 'root', path: 'fiches.rss' },
  { id: 'new', parentId: 'root', path: 'fiches/nouvelle' },
  { id: 'sheet', parentId: 'root', path: 'fiches/:slug' },
  { id: 'history', parentId: 'root', path: 'fiches/:slug/historique' },
  { id: 'keepers', parentId: 'root', path: 'administration' },
  { id: 'keepers-home', parentId: 'keepers', index: true },
  { id: 'keepers-people', parentId: 'keepers', path: 'membres/:id' },
  { id: 'accented', parentId: 'root', path: 'été' },
];

const byId = <Value>(make: (row: Row) => Value) =>
  Object.fromEntries(rows.map((row) => [row.id, make(row)]));

const build = {
  routes: byId((row) => ({ ...row, module: { name: row.id } })),
  assets: { routes: byId(({ id }) => ({ id })), version: '1' },
} as unknown as ServerBuild;

type Branch = Row & { children?: Branch[] };
const treeUnder = (parentId?: string): Branch[] =>
  rows
    .filter((row) => row.parentId === parentId)
    .map((row) => (row.index ? row : { ...row, children: treeUnder(row.id) }));
const tree = treeUnder();

const open = openDoors(build);
const idsOf = ({ routes }: Pick<ServerBuild, 'routes'>) => Object.keys(routes);

const paths = [
  '/',
  '/fiches',
  '/FICHES',
  '/%66iches',
  '/fiches/',
  '/fiches.rss',
  '/fiches/nouvelle',
  '/fiches/une-fiche',
  '/fiches/une-fiche/historique',
  '/fiches/une-fiche/rien',
  '/administration',
  '/administration/membres/7',
  '/%C3%A9t%C3%A9',
  '/été',
  '/ailleurs/encore',
  '/%E0%A4%A',
  '//fiches',
];

describe('the door of an address', () => {
  test.each(paths)('%s opens on the route that the whole router finds', (path) => {
    const matches = matchRoutes(tree as never, path) ?? [];
    const { leaf, build: narrowed } = open(path);
    expect(leaf?.id).toBe(matches.at(-1)?.route.id);
    expect(idsOf(narrowed)).toEqual(
      expect.arrayContaining(matches.map(({ route }) => route.id ?? '')),
    );
    expect(Object.keys(narrowed.assets.routes).toSorted()).toEqual(idsOf(narrowed).toSorted());
  });

  test('hands over the routes above, which the page tells the browser, and no others', () => {
    expect(idsOf(open('/fiches/une-fiche/historique').build).toSorted()).toEqual([
      'history',
      'home',
      'list',
      'root',
      'sheet',
    ]);
    expect(idsOf(open('/administration').build).toSorted()).toEqual([
      'home',
      'keepers',
      'keepers-home',
      'root',
    ]);
  });

  test('the data of a page has the door of the page', () => {
    expect(open('/fiches/une-fiche.data').build).toBe(open('/fiches/autre').build);
    expect(open('/_root.data').leaf?.id).toBe('home');
  });

  test('a browser that asks for routes may ask for any', () => {
    expect(open('/__manifest').build).toBe(build);
  });
});
