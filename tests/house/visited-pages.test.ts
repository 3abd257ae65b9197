import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { everyVisit } from '#tests/journeys/pages/every-visit.ts';

/** The frames of the administration and of the help desk are seen around their pages; `/design` has its own journey. */
const notPages = new Set(['administration', 'aide', 'design']);

const pages = readdirSync('app/routes')
  .filter((file) => readFileSync(`app/routes/${file}`, 'utf8').includes('export default'))
  .map((file) => file.replace(/\.tsx?$/u, ''))
  .filter((route) => !notPages.has(route));

test('every page is visited by the journey of accessibility', () => {
  const visited = new Set(everyVisit.map(({ route }) => route));
  expect(pages.filter((route) => !visited.has(route))).toEqual([]);
  expect([...visited].filter((route) => !pages.includes(route))).toEqual([]);
});

test('no two pages bear the same title', () => {
  const routesByTitle = new Map<string, Set<string>>();
  for (const { title, route } of everyVisit) {
    if (/^Page in(disponible|trouvable)$/u.test(String(title))) continue;
    const routes = routesByTitle.get(String(title)) ?? new Set();
    routesByTitle.set(String(title), routes.add(route));
  }
  const shared = [...routesByTitle].filter(([, routes]) => routes.size > 1);
  expect(shared).toEqual([]);
});
