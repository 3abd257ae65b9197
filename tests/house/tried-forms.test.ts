import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { gesturesAlone, neverRefused, notForms, typedForms } from '#tests/support/forms-to-try.ts';

const routes = readdirSync('app/routes')
  .filter((file) => /^export const action\b/mu.test(readFileSync(`app/routes/${file}`, 'utf8')))
  .map((file) => file.replace(/\.tsx?$/u, ''))
  // Programs send no forms.
  .filter((route) => !route.startsWith('api.'));

test('every form is tried without scripts, or said to be no form', () => {
  const tried = [...typedForms, ...gesturesAlone].map(({ route }) => route);
  const told = [...tried, ...neverRefused, ...notForms];
  expect(routes.length).toBeGreaterThan(30);
  expect(routes.filter((route) => !told.includes(route))).toEqual([]);
  expect(told.filter((route) => !routes.includes(route))).toEqual([]);
});
