import { expect, test } from 'vitest';

import {
  readNumber,
  readYesNo,
  tidyAddress,
  tidyWebsite,
} from '#app/libraries/internal/tidy-values.ts';

test.each([
  ['https://bm.esterel-mediatem.fr/', 'https://bm.esterel-mediatem.fr/'],
  ['bmvr.nice.fr', 'https://bmvr.nice.fr/'],
  ['www.mediathequeslmv.fr', 'https://www.mediathequeslmv.fr/'],
  ['HTTP://ASCROS.MEDIATHEQUE06.FR', 'http://ascros.mediatheque06.fr/'],
  ['hppts://www.mediatheques.example.fr', 'https://www.mediatheques.example.fr/'],
  ['https:/ /resolu.example.net/', 'https://resolu.example.net/'],
  ['http;//mabib.fr/bmr', 'http://mabib.fr/bmr'],
  ['https://bm.fr/a ou https://www.facebook.com/bm', 'https://bm.fr/a'],
  // No site.
  ['', null],
  ['0', null],
  ['oui', null],
  ['NON', null],
  ['Site internet propre', null],
  ['Pas de site internet', null],
  ['Syracuse', null],
  // Spoilt, or none at all under the look of one.
  ['bibliotheque@mairie.fr', undefined],
  ['https://csm.bibli.f', undefined],
  ['javascript:alert(document.domain)', undefined],
  ['https://médiathèque sans point', undefined],
])('the website « %s » is read %s', (raw, website) => {
  expect(tidyWebsite(raw)).toBe(website);
});

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

test('a website may have accents, as the browser writes them', () => {
  expect(tidyWebsite('médiathèque.fr')).toMatch(/^https:\/\/xn--[a-z0-9-]+\.fr\/$/u);
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
