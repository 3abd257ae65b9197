import { expect, test } from 'vitest';

import { readContact } from '#app/intake/internal/contact.ts';
import { readDuration } from '#app/intake/internal/durations.ts';
import { readHeading } from '#app/intake/internal/headings.ts';
import { readAudiences } from '#app/intake/internal/matches.ts';
import { known } from '#tests/intake/known-words.ts';

test.each([
  ['Nom du Projet', 'title'],
  ['5.1 Stratégie', 'objectives'],
  ['IV. BUDGET PRÉVISIONNEL', 'budget'],
  ['## Déroulé de la séance', 'running'],
  ['Public(s) visé(s) :', 'audience'],
  ['Intervenant·e·s sollicité·e·s', 'speakers'],
  ['Descriptif (étapes, calendrier)', 'running'],
  ['DATE DE FIN DE PROJET : dernier trimestre 2024', 'end'],
  ['Coordonnées 7 avenue des Tilleuls', 'contact'],
  ['Outils et produits numériques à récupérer', 'toFetch'],
])('« %s » announces %s', (line, target) => {
  expect(readHeading(line)?.target).toBe(target);
});

test.each([
  'Les enjeux principaux en seront :',
  'Coordonnées avec les écoles, les séances ont lieu le mardi.',
  'bibliothèque',
  '• Matériel : une lampe',
  'Axe 1 : DÉVELOPPER UNE OFFRE NUMÉRIQUE',
  'Pour rappel, un nouveau portail a été mis en ligne fin décembre 2021 :',
])('« %s » is a sentence', (line) => {
  expect(readHeading(line)).toBeNull();
});

test.each([
  ['Tout public', [11], false],
  ['Enfants de 6 à 11 ans', [14], true],
  ['6-12 ans', [14], true],
  ['familles avec enfants de 7 à 14 ans', [14, 15, 17], true],
  ['dès 3 ans', [13], true],
  ['crèches et assistantes maternelles', [12], true],
  ['jeune public', [14], true],
  ['Adolescents, adultes', [15, 16], false],
])('the audience « %s »', (text, ids, saysMore) => {
  expect(readAudiences(text, known.audiences)).toEqual({ ids, saysMore });
});

test.each([
  ['6 semaines', 6, 'weeks'],
  ['deux demi-journées', 1, 'days'],
  ['environ 1 h 30', 1.5, 'hours'],
])('the duration « %s »', (text, amount, unit) => {
  expect(readDuration(text)).toEqual({ amount, unit, saysMore: false });
});

test('a contact is read in any order; what is masked is left', () => {
  expect(
    readContact([
      'Tél : 04 92 00 00 17',
      'Idriss Valmont',
      'Directeur de la médiathèque',
      'i.v@t.example',
    ]),
  ).toEqual({
    name: 'Idriss Valmont',
    role: 'Directeur de la médiathèque',
    email: 'i.v@t.example',
    phone: '04 92 00 00 17',
    note: '',
    left: [],
  });
  expect(readContact(['[nom masqué]', '3 place du Lavoir']).left).toEqual(['[nom masqué]']);
});
