import { expect, test } from 'vitest';

import { amountsIn, evenParts } from '#app/intake/internal/amounts.ts';
import { readFinancing } from '#app/intake/internal/financing.ts';

function financing(text: string, side: 'budget' | 'expenses' | 'fundings' = 'budget') {
  const { expenses, fundings } = readFinancing(text.split('\n'), side, Number.POSITIVE_INFINITY);
  return {
    expenses: expenses.map(({ item, inCents }) => `${item} ${inCents / 100}`),
    fundings: fundings.map(({ funder, inCents }) => `${funder} ${inCents / 100}`),
  };
}

test.each([
  ['35 000 €', 35_000_00],
  ['35\u202F000 €', 35_000_00],
  ['35.000 euros', 35_000_00],
  ['35k€', 35_000_00],
  ['120,50 €', 120_50],
  ['1 243,05 EUR TTC', 1_243_05],
])('the amount « %s »', (text, inCents) => {
  expect(amountsIn(`il faut ${text} en tout`).map((amount) => amount.inCents)).toEqual([inCents]);
});

test('a postal code, a year, a phone number are no amounts', () => {
  expect(amountsIn('82 000 Montauban, 2023, 05 63 00 00 00')).toEqual([]);
});

test('parts add up to the total, to the cent', () => {
  expect(evenParts(100_00, 3)).toEqual([33_34, 33_33, 33_33]);
});

test.each([
  [
    'Un budget prévisionnel de 35 000 € est sollicité, financé à parts égales par l’État et le Département.',
    ['Budget prévisionnel 35000'],
    ['État 17500', 'Département 17500'],
  ],
  [
    '35k€, à parts égales État / Département',
    ['Coût total 35000'],
    ['État 17500', 'Département 17500'],
  ],
  [
    'Coût total : 24 000 €, financés à 60 % par l’État et 40 % par la communauté de communes.',
    ['Coût total 24000'],
    ['État 14400', 'communauté de communes 9600'],
  ],
  [
    'Budget de 600 € : 350 € de la CAF et 250 € sur le budget propre du réseau.',
    ['Coût total 600'],
    ['CAF 350', 'budget propre du réseau 250'],
  ],
  [
    '450 € (300 € pour l’intervenante et 150 € de fournitures)',
    ['Intervenante 300', 'Fournitures 150'],
    [],
  ],
  ['Gratuit', ['Aucune dépense 0'], []],
  [
    'Location du dôme : 380 €\nAffiches\t60 €\nTotal : 440 €',
    ['Location du dôme 380', 'Affiches 60'],
    [],
  ],
  ['Région : 80 €\nImpressions : 36,50 €', ['Impressions 36.5'], ['Région 80']],
])('« %s »', (text, expenses, fundings) => {
  expect(financing(text)).toEqual({ expenses, fundings });
});

test('a total that is not the sum stays in view', () => {
  const { notes } = readFinancing(
    ['Dôme : 380 €', 'Total : 500 €'],
    'budget',
    Number.POSITIVE_INFINITY,
  );
  expect(notes).toEqual(['Total : 500 €']);
});

test('under « Recettes » every line is a funder', () => {
  expect(financing('Vente de gâteaux : 65 €', 'fundings').fundings).toEqual([
    'Vente de gâteaux 65',
  ]);
});
