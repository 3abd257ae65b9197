import { expect, test } from 'vitest';

import { readNumber, readYesNo, tidyAddress } from '#app/libraries/internal/tidy-values.ts';

test.each([
  ['11 CHEMIN DES MATINS CALMES', '11 chemin des Matins Calmes'],
  ["BOULEVARD DE L'ASPÉ", 'Boulevard de l’Aspé'],
  ['0 0 le bourg', 'Le bourg'],
  ['25 BOULEVARD PAUL MONTEL', '25 boulevard Paul Montel'],
  ['8 Avenue Bad Mergentheim', '8 Avenue Bad Mergentheim'],
  ['BP 12, Place de la Mairie,', 'BP 12, Place de la Mairie'],
  ['0', null],
  ['', null],
  ['NC', null],
])('the address « %s » is written %s', (raw, address) => {
  expect(tidyAddress(raw)).toBe(address);
});

test('numbers and answers', () => {
  expect(['', '18.59', '18,5', '1 200', '-3', 'beaucoup', '99999999999'].map(readNumber)).toEqual([
    null,
    18.59,
    18.5,
    1200,
    undefined,
    undefined,
    undefined,
  ]);
  expect(['Oui', 'NON', '', 'NC'].map(readYesNo)).toEqual([true, false, null, null]);
});
