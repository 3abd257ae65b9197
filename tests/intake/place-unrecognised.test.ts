import { expect, test } from 'vitest';

import { piecesOf, placeUnrecognised, type Placed } from '#app/intake/place-unrecognised.ts';
import { emptySheetContent } from '#app/sheets/content.ts';
import { textOf } from '#tests/intake/words.ts';

const content = {
  ...emptySheetContent(),
  unrecognised: 'Observations : le chauffeur est formé.\n\nÉvaluation\n• un mot\n• une note',
};

function moved(placed: Placed) {
  if (!('content' in placed)) throw new Error(placed.refusal);
  return placed.content;
}

test('a piece goes to the end of a long text, its items as a list', () => {
  const once = moved(placeUnrecognised(content, 1, 'worked'));
  expect(piecesOf(once.unrecognised)).toEqual(['Observations : le chauffeur est formé.']);
  expect(once.worked?.content).toMatchObject([{ type: 'heading' }, { type: 'bulletList' }]);
  const twice = moved(placeUnrecognised(once, 0, 'worked'));
  expect(textOf(twice.worked)).toMatch(/une note\s+Observations.: le chauffeur est formé\./u);
  expect(twice.unrecognised).toBe('');
});

test('a piece becomes a partner, or is taken off', () => {
  expect(moved(placeUnrecognised(content, 0, 'partners')).partners).toMatchObject([
    { name: 'Observations : le chauffeur est formé.' },
  ]);
  expect(moved(placeUnrecognised(content, 0, 'discard')).unrecognised).toMatch(/^Évaluation/u);
});

test('what does not fit stays where it is, with a sentence', () => {
  const long = { ...content, unrecognised: 'a '.repeat(200).trim() };
  expect(placeUnrecognised(long, 0, 'summary')).toEqual({
    refusal: 'Ce champ tient en 300 caractères\u00A0: placez-la ailleurs.',
  });
  expect(placeUnrecognised(content, 9, 'summary')).toEqual({ content });
});
