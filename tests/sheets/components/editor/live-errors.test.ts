import { expect, test } from 'vitest';

import { liveErrors } from '#app/sheets/components/editor/live-errors.ts';
import { emptySheetContent } from '#app/sheets/content.ts';
import type { EditAnswer } from '#app/sheets/edit-answer.ts';
import { formErrorsOf } from '#app/sheets/form-errors.ts';
import { missingForPublication } from '#app/sheets/missing-for-publication.ts';

const bare = {
  ...emptySheetContent(),
  title: 'Jeu',
  toFetch: [
    {
      id: 'r1',
      title: '',
      type: 'poster' as const,
      url: null,
      fileId: null,
      licence: 'cc0' as const,
    },
  ],
};
const errors = formErrorsOf(missingForPublication(bare), bare);
const answer = (changes: Partial<EditAnswer>): EditAnswer => ({
  saved: null,
  form: {},
  mustRedraw: false,
  errors,
  message: 'Il manque quelque chose.',
  ...changes,
});

test('what publication asks for is named until it is there, whatever a save says meanwhile', () => {
  const refused = answer({ isLacking: true });
  const before = liveErrors(refused, null, bare);
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(['summary', 'place.name', 'toFetch.r1.title', 'toFetch.r1.url']),
  );
  const told = { after: refused, errors: { 'start.text': ['Écrivez une date.'] } };
  const now = liveErrors(refused, told, { ...bare, summary: 'Un jeu' });
  expect(now).not.toHaveProperty('summary');
  expect(now).toMatchObject({ 'start.text': ['Écrivez une date.'], state: before.state });
});

test('what a submit could not read is named until the next save', () => {
  const refused = answer({ errors: { 'end.text': ['Écrivez une date.'] } });
  expect(liveErrors(refused, null, bare)).toEqual(refused.errors);
  expect(liveErrors(refused, { after: refused, errors: {} }, bare)).toEqual({});
  expect(liveErrors(refused, { after: null, errors: {} }, bare)).toEqual(refused.errors);
});
