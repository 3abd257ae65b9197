import { expect, test } from 'vitest';

import { cleanText } from '#app/intake/clean-text.ts';
import { readSheetText } from '#app/intake/read-sheet-text.ts';
import { known } from '#tests/intake/known-words.ts';
import { lostWords } from '#tests/intake/words.ts';

/** Mulberry32: the same sheets at each run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const syllables = 'ba ré min tou sal co vi dé gar lo pré nu fa mé zi ont elle age'.split(' ');
const headings = [
  'Nom du projet',
  'TITRE',
  'Résumé',
  'Structure porteuse',
  'Bibliothèque',
  'Contact',
  'Chef de projet',
  'Contexte',
  'ENJEUX',
  '5.2 Stratégie',
  'Actions',
  'Déroulé',
  '## Programme',
  'Durée',
  'Jauge',
  'Public visé',
  'Pour qui',
  'Thèmes',
  'Mots-clés',
  'Type d’action',
  'État d’avancement',
  'Lieu',
  'Date et lieu',
  'PÉRIMÈTRE DU PROJET',
  'Dates clefs',
  'Date de début',
  'Date de fin',
  'Caractéristiques techniques',
  'Moyens humains',
  'Moyens matériels',
  'Temps de préparation',
  'Budget',
  'DÉPENSES',
  'Recettes',
  'Plan de financement',
  'Partenaires',
  'Intervenants',
  'Communication',
  'Bilan',
  'Points forts',
  'Difficultés',
  'Conseils',
  'Pièces jointes',
  'Licence',
  'Évaluation',
  'DÉCLARATIONS EN PRÉFECTURE',
  '## Annexe du service',
  'Fonction',
  'MONTAGE DU PROJET',
  'Observations',
];
const facts = [
  '14 mars 2026',
  'dernier trimestre 2023',
  '35 000 €',
  '120,50 euros',
  '6 semaines',
  'Commune : 300 €',
  'financé à parts égales par l’État et la Région',
  '50 % par la DRAC',
  '04 90 00 00 42',
  'zoe@exemple.example',
  'https://exemple.example/doc.pdf',
  'tout public',
  '6-11 ans',
  '[nom masqué]',
  '84 000 Avignon',
  'licence CC BY',
];

/** A sheet of words that stand nowhere else, so that one lost word shows. */
function randomSheet(seed: number): string {
  const roll = dice(seed);
  let made = 0;
  const word = () => {
    made += 1;
    const tail = [...String(made)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    return `${syllables[roll(18)]}${syllables[roll(18)]}${syllables[roll(18)]}${tail}`;
  };
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const some = (most: number) => Array.from({ length: 1 + roll(most) }, word);
  const pieces = [
    () => `${capital(some(14).join(' '))}.`,
    () => capital(some(6).join(' ')),
    () =>
      some(4)
        .map((one) => capital(one))
        .join(' '),
    () => some(5).join(', '),
    () => `${capital(some(6).join(' '))} ${facts[roll(facts.length)]} ${some(4).join(' ')}.`,
    () => `${capital(some(3).join(' '))} : ${some(6).join(' ')}`,
    () => `${some(2).join(' ')}\t${facts[roll(facts.length)]}`,
    () => Array.from({ length: 1 + roll(4) }, () => `• ${some(9).join(' ')}`).join('\n'),
    () =>
      Array.from(
        { length: 1 + roll(4) },
        (_, at) => `${at + 1}. ${capital(some(9).join(' '))}`,
      ).join('\n'),
    () => facts[roll(facts.length)]!,
    () => wrap(`${capital(some(40).join(' '))}. ${capital(some(30).join(' '))}.`),
    () => some(6).join(' ').toUpperCase(),
    () => `${capital(word())} ${capital(word())}, ${some(3).join(' ')}`,
  ];
  const lines = Array.from({ length: 2 + roll(14) }, () => {
    const heading = headings[roll(headings.length)]!;
    const piece = () => pieces[roll(pieces.length)]!();
    const body = Array.from({ length: roll(4) }, piece).join(roll(2) ? '\n' : '\n\n');
    return [`${heading}\n${body}`, `${heading} : ${body}`, `${heading}\t${body}`, body][roll(4)]!;
  });
  return lines.join(roll(2) ? '\n\n' : '\n');
}

function wrap(text: string): string {
  return text.replace(/(.{60,80}) /gu, '$1\n');
}

test('five hundred sheets at random: every word ends in a field or in view', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const text = randomSheet(seed);
    const lost = lostWords(cleanText(text), readSheetText(text, known));
    expect(lost, `seed ${seed}\n${text}`).toEqual([]);
  }
});

test.each([
  'a',
  'A',
  '[',
  'a-\n',
  '**a',
  '_a',
  '\fabcdefghijk\n',
  '1 € ',
  'A : B\n',
  'Date : 1 mars au ',
])('30 000 characters of %j are read in less than two seconds', (piece) => {
  const text = `Contact\n${piece.repeat(30_000 / piece.length)}`;
  const start = performance.now();
  readSheetText(text, known);
  expect(performance.now() - start).toBeLessThan(2000);
});
