import { expect, test } from 'vitest';

import { libraryDisplayName, librarySlug, tidyLibraryName } from '#app/libraries/library-name.ts';

test.each([
  ['Bibliothèque municipale', 'Annot', 'Bibliothèque municipale, Annot'],
  ['Médiathèque André-Roman', 'Sisteron', 'Médiathèque André-Roman, Sisteron'],
  ['Médiathèque de Forcalquier', 'Forcalquier', 'Médiathèque de Forcalquier'],
  ['Bibliothèque de l’Escale', 'L’Escale', 'Bibliothèque de l’Escale'],
  ['Médiathèque du Luc en Provence', 'Le Luc', 'Médiathèque du Luc en Provence'],
  ['Médiathèque communautaire des Mées', 'Les Mées', 'Médiathèque communautaire des Mées'],
  ['Point lecture de Comps', 'Draguignan', 'Point lecture de Comps, Draguignan'],
  // « Apt » is not said by « Chaptal ».
  ['Bibliothèque Chaptal', 'Apt', 'Bibliothèque Chaptal, Apt'],
])('%s at %s is shown as %s', (name, communeName, shown) => {
  expect(libraryDisplayName({ name, communeName })).toBe(shown);
});

test.each([
  ['BIBLIOTHEQUE MUNICIPALE', 'Bibliothèque municipale'],
  ['Bibliotheque Municipale', 'Bibliothèque municipale'],
  ['bibliothèque municipale', 'Bibliothèque municipale'],
  ['  Médiathèque   Municipale ', 'Médiathèque municipale'],
  [
    '05 - BIBLIOTHEQUE DEPARTEMENTALE DES HAUTES-ALPES',
    'Bibliothèque départementale des Hautes-Alpes',
  ],
  ['69M – DCVA – Service lecture publique', 'DCVA – Service lecture publique'],
  ["Mediatheque De L'aspe", 'Médiathèque de L’aspe'],
  ["Médiathèque intercommunale d'Herbes", 'Médiathèque intercommunale d’Herbes'],
  ['BIBLIOTHEQUE Louis Nucéra', 'Bibliothèque Louis Nucéra'],
  ['Espace Culturel Jean-Moulin', 'Espace Culturel Jean-Moulin'],
  ['POINT LECTURE', 'Point lecture'],
  ['CC Coëvrons - Bibliotheque de Mézangers', 'CC Coëvrons - Bibliothèque de Mézangers'],
  ['Bmvr Alcazar', 'BMVR Alcazar'],
  ['MÉDIATHÈQUE DE L’ÉTINCELLE', 'Médiathèque de l’Étincelle'],
])('%s is written %s', (raw, tidy) => {
  expect(tidyLibraryName(raw)).toBe(tidy);
  expect(tidyLibraryName(tidy)).toBe(tidy);
});

test('a slug holds the commune and nothing to escape', () => {
  expect(librarySlug({ name: 'Médiathèque d’Herbès', communeName: 'Manosque' })).toBe(
    'mediatheque-d-herbes-manosque',
  );
  expect(librarySlug({ name: 'B'.repeat(200), communeName: 'Apt' }).length).toBeLessThanOrEqual(90);
});
