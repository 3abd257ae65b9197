import { describe, expect, test } from 'vitest';

import { parseWords, writeTerm } from '#app/search/words.ts';

const seen = (text: string) => parseWords(text).map(writeTerm);

describe('parseWords', () => {
  test.each([
    ['étoiles', ['étoiles']],
    ['  nuit   de la lecture ', ['nuit', 'de', 'la', 'lecture']],
    ['jeu d’évasion', ['jeu', 'd', 'évasion']],
    ["l'atelier", ['l', 'atelier']],
    ['porte-clés', ['porte', 'clés']],
    ['"nuit de la lecture" étoiles', ['"nuit de la lecture"', 'étoiles']],
    ['« nuit blanche »', ['"nuit blanche"']],
    ['“nuit blanche”', ['"nuit blanche"']],
    ['"sans fin', ['"sans fin"']],
    ['lecture -nuit', ['lecture', '-nuit']],
    ['lecture -"nuit blanche"', ['lecture', '-"nuit blanche"']],
    ['lecture -porte-clés', ['lecture', '-"porte clés"']],
    ['lecture - nuit', ['lecture', 'nuit']],
    ['média*', ['média*']],
    ['-- "" *** ( ) & | ! :', []],
    ["'; drop table sheets; --", ['drop', 'table', 'sheets']],
    ['<script>alert(1)</script>', ['script', 'alert', '1', 'script']],
    ['日本', ['日本']],
  ])('%s', (text, terms) => {
    expect(seen(text)).toEqual(terms);
  });

  test('stops at two hundred characters and sixteen terms', () => {
    expect(parseWords('mot '.repeat(100))).toHaveLength(16);
    expect(parseWords('x'.repeat(5000))[0]?.text).toHaveLength(200);
  });

  test('a decomposed accent stays with its letter', () => {
    expect(seen('e\u0301toiles')).toEqual(['e\u0301toiles']);
  });
});
