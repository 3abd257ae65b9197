import { describe, expect, test } from 'vitest';

import { excerpt, findForms, highlight } from '#app/search/highlight.ts';

const finder = findForms(new Set(['etoile', 'etoiles', 'nuit']));
const hits = (segments: { text: string; isHit: boolean }[] | null) =>
  (segments ?? []).filter(({ isHit }) => isHit).map(({ text }) => text);
const whole = (segments: { text: string }[] | null) =>
  (segments ?? []).map(({ text }) => text).join('');

test('finds words whatever their accents and capitals, whole ones only', () => {
  const text = 'Étoiles, ÉTOILE et la nuitée ; l’e\u0301toile de la Nuit.';
  expect(hits(highlight(text, finder))).toEqual(['Étoiles', 'ÉTOILE', 'e\u0301toile', 'Nuit']);
  expect(whole(highlight(text, finder))).toBe(text);
});

test('text stays text', () => {
  expect(highlight('<b>nuit</b>', finder)).toEqual([
    { text: '<b>', isHit: false },
    { text: 'nuit', isHit: true },
    { text: '</b>', isHit: false },
  ]);
});

describe('excerpt', () => {
  const filler = 'Des mots sans rapport se suivent ici. '.repeat(20);

  test('is the passage with most of the words, cut between words', () => {
    const text = `${filler}Une étoile. ${filler}La nuit, sous les étoiles. ${filler}`;
    const found = excerpt(text, finder, 120);
    expect(hits(found)).toEqual(['nuit', 'étoiles']);
    expect(whole(found)).toMatch(/^… \S.*\S …$/u);
    expect(whole(found).length).toBeLessThan(160);
  });

  test('of a short text is the whole of it', () => {
    expect(whole(excerpt('La nuit.', finder))).toBe('La nuit.');
  });

  test('is nothing where nothing is found', () => {
    expect(excerpt(filler, finder)).toBeNull();
  });

  test('grows with the text, not with its square, however full of hits', () => {
    const timeOf = (repeated: number) => {
      const text = 'nuit étoile '.repeat(repeated);
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        excerpt(text, finder);
        return performance.now() - start;
      });
      // The quickest: what else the machine does only adds.
      return Math.min(...times);
    };
    timeOf(1000);
    // Twenty times the text: the square would be four hundred times the work.
    expect(timeOf(40_000) / timeOf(2000)).toBeLessThan(80);
  });
});
