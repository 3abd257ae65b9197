import { describe, expect, test } from 'vitest';

import { findPasswordFault } from '#app/accounts/password-rules.server.ts';

describe('refused', () => {
  test.each([
    ['court', 'sept-nains', /12 caractères/u],
    ['trop long', 'ab cd'.repeat(41), /200/u],
    ['leaked', '1qaz2wsx3edc', /deviner/u],
    ['leaked, in capitals', 'UNBELIEVABLE', /deviner/u],
    ['keyboard', 'azertyuiop123', /deviner/u],
    ['keyboard backwards', 'poiuytreza2026', /deviner/u],
    ['figures', '123456789012', /deviner/u],
    ['date twice', '010119800101', /deviner/u],
    ['one sign', 'aaaaaaaaaaaaaaaa', /deviner/u],
    ['over and over', 'abcabcabcabcabc', /deviner/u],
    ['our trade and a year', 'Bibliothèque2026!', /deviner/u],
    ['two words', 'bonjour soleil', /deviner/u],
    ['disguised', 'M0tdeP@sse2026', /deviner/u],
    ['one word twice', 'marseillemarseille', /deviner/u],
    ['the platform', 'mediatheque-rpbs', /deviner/u],
  ])('%s: %s', (_why, password, sentence) => {
    expect(findPasswordFault(password)).toMatch(sentence);
  });

  test.each(['camille.roux.04', 'RouxCamille-1984', 'mairie-banon-camille'])(
    'made of its owner: %s',
    (password) => {
      expect(
        findPasswordFault(password, {
          email: 'camille.roux@mairie-banon.example',
          displayName: 'Camille Roux',
        }),
      ).toMatch(/votre nom/u);
    },
  );
});

test.each([
  'soleil chocolat navette girafe',
  'le-butai-de-kamishibai-grince',
  'Trois petits trains partent',
  'x7#Kp2!mQz9w',
  'rpbs-demo-2026-grenouille',
  'les lutins de forcalquier lisent',
  'пароль-из-книги-сказок',
  '図書館の本を読む猫がいます',
])('welcome: %s', (password) => {
  expect(
    findPasswordFault(password, { email: 'camille@demo.example', displayName: 'Camille Roux' }),
  ).toBeNull();
});

test('a hostile text of two hundred signs is judged at once', () => {
  const startedAt = performance.now();
  findPasswordFault('azertyazert'.repeat(18));
  findPasswordFault('chatlionloupchat'.repeat(12));
  findPasswordFault(`${'a1'.repeat(99)}!`);
  expect(performance.now() - startedAt).toBeLessThan(500);
});
