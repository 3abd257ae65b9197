import { expect, test } from 'vitest';

import { tidyWebsite } from '#app/libraries/tidy-website.ts';

test.each([
  ['https://bm.esterel-mediatem.fr/', 'https://bm.esterel-mediatem.fr/'],
  ['bmvr.nice.fr', 'https://bmvr.nice.fr/'],
  ['httpbin.example.org', 'https://httpbin.example.org/'],
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

test('a website may have accents, as the browser writes them', () => {
  expect(tidyWebsite('médiathèque.fr')).toMatch(/^https:\/\/xn--[a-z0-9-]+\.fr\/$/u);
});
