import { expect, test } from 'vitest';

import { cutAtMentions, namesAfterAt } from '#app/comments/mentions.ts';

const people = [
  { userId: '1', displayName: 'Lucie' },
  { userId: '2', displayName: 'Lucie Ferrand' },
  { userId: '3', displayName: 'Zoé Ñame' },
];

const named = (text: string) =>
  cutAtMentions(text, people).flatMap(({ text: words, userId }) =>
    userId ? [[words, userId]] : [],
  );

test.each([
  ['Merci @Lucie Ferrand !', [['@Lucie Ferrand', '2']]],
  [
    'Merci @lucie, et @ZOE NAME.',
    [
      ['@lucie', '1'],
      ['@ZOE NAME', '3'],
    ],
  ],
  ['@Luciebis n’est personne', []],
  ['lucie@lucie.example n’est pas un nom', []],
  ['seul @', []],
])('%s', (text, expected) => {
  expect(named(text)).toEqual(expected);
  expect(
    cutAtMentions(text, people)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

test('names written after « @ » are looked for from the shortest to the longest', () => {
  expect(namesAfterAt('Bonjour @Lucie Ferrand, et toi @Jean-Marc ?')).toEqual([
    'Lucie',
    'Lucie Ferrand',
    'Jean-Marc',
  ]);
  expect(namesAfterAt('moi@example.org')).toEqual([]);
});
