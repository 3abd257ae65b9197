import { expect, test } from 'vitest';

import { toLocalPath } from '#app/platform/local-path.ts';

test.each([
  ['/fiches?q=étoiles&page=2#liste', '/fiches?q=%C3%A9toiles&page=2#liste'],
  ['/compte', '/compte'],
])('%s is ours', (asked, path) => {
  expect(toLocalPath(asked)).toBe(path);
});

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n//evil.example',
  'https://evil.example/connexion',
  'javascript:alert(1)',
  'fiches',
  '',
  null,
  ['/fiches'],
  `/${'a'.repeat(3000)}`,
  '/..//evil.example',
])('%j is not', (asked) => {
  expect(toLocalPath(asked, '/ici')).toBe('/ici');
});
