import { describe, expect, test } from 'vitest';

import { emptySheetContent, type SheetContent } from '#app/sheets/content.ts';
import { mergeContents, settleClashes } from '#app/sheets/merge-contents.ts';
import { plainTextOf, richTextOf } from '#app/sheets/rich-text.ts';

const ancestor: SheetContent = {
  ...emptySheetContent(),
  title: 'Les étoiles',
  running: richTextOf(['Deux groupes.']),
  themeIds: [1, 2],
  contact: { name: 'Nadia', role: '', email: 'n@example.org', phone: '', note: '' },
  expenses: [
    { id: 'a', item: 'Médiatrice', amountInCents: 300_00 },
    { id: 'b', item: 'Fournitures', amountInCents: 80_00 },
  ],
};
const edit = (more: Partial<SheetContent>): SheetContent => ({ ...ancestor, ...more });
const line = (id: string, item: string, amountInCents: number | null = null) => ({
  id,
  item,
  amountInCents,
});

describe('what does not overlap merges by itself', () => {
  test('different fields', () => {
    const { merged, clashes } = mergeContents(
      ancestor,
      edit({ title: 'Les planètes' }),
      edit({ summary: 'Un ciel de carton.' }),
    );
    expect(clashes).toEqual([]);
    expect(merged).toMatchObject({ title: 'Les planètes', summary: 'Un ciel de carton.' });
  });

  test('the same change on both sides, whatever the order of keys', () => {
    const { clashes } = mergeContents(
      ancestor,
      edit({ contact: { name: 'Ana', role: '', email: '', phone: '', note: '' } }),
      edit({ contact: { note: '', phone: '', email: '', role: '', name: 'Ana' } }),
    );
    expect(clashes).toEqual([]);
  });

  test('answers inside a field, and members of a set', () => {
    const { merged, clashes } = mergeContents(
      ancestor,
      edit({ contact: { ...ancestor.contact, phone: '04 00' }, themeIds: [1, 2, 3] }),
      edit({ contact: { ...ancestor.contact, name: 'Ana' }, themeIds: [2, 4] }),
    );
    expect(clashes).toEqual([]);
    expect(merged.contact).toMatchObject({ name: 'Ana', phone: '04 00' });
    expect(merged.themeIds).toEqual([2, 4, 3]);
  });

  test('rows: one changed here, one added there, one removed', () => {
    const { merged, clashes } = mergeContents(
      ancestor,
      edit({
        expenses: [
          line('a', 'Médiatrice', 320_00),
          line('b', 'Fournitures', 80_00),
          line('c', 'Car'),
        ],
      }),
      edit({ expenses: [line('n', 'Affiches'), line('a', 'Médiatrice', 300_00)] }),
    );
    expect(clashes).toEqual([]);
    expect(merged.expenses.map(({ id, amountInCents }) => [id, amountInCents])).toEqual([
      ['n', null],
      ['a', 320_00],
      ['c', null],
    ]);
  });

  test('rows that one side put in another order', () => {
    const { merged } = mergeContents(
      ancestor,
      edit({ expenses: ancestor.expenses.toReversed() }),
      edit({ expenses: [...ancestor.expenses, line('c', 'Car')] }),
    );
    expect(merged.expenses.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });
});

describe('what overlaps is left to people', () => {
  const mine = edit({
    title: 'Les planètes',
    running: richTextOf(['40 minutes.']),
    expenses: [line('a', 'Médiatrice', 310_00), line('b', 'Fournitures', 80_00)],
    contact: { ...ancestor.contact, name: 'Ana' },
  });
  const theirs = edit({
    title: 'Les comètes',
    running: richTextOf(['45 minutes.']),
    expenses: [line('b', 'Fournitures', 80_00)],
    contact: { ...ancestor.contact, name: 'Zoé' },
    summary: 'Leur résumé',
  });
  const merge = mergeContents(ancestor, mine, theirs);

  test('each clash is named once', () => {
    expect(merge.clashes.map(({ path }) => path).toSorted()).toEqual([
      'contact.name',
      'expenses/a',
      'running',
      'title',
    ]);
    expect(merge.merged.summary).toBe('Leur résumé');
  });

  test('without a choice, theirs stays: it is the one already saved', () => {
    expect(settleClashes(merge, {})).toEqual(theirs);
  });

  test('mine, theirs or both, clash by clash', () => {
    const settled = settleClashes(merge, {
      title: 'mine',
      running: 'both',
      'expenses/a': 'mine',
      'contact.name': 'theirs',
    });
    expect(settled.title).toBe('Les planètes');
    expect(plainTextOf(settled.running)).toBe('45 minutes.\n40 minutes.');
    expect(settled.expenses.map(({ id }) => id).toSorted()).toEqual(['a', 'b']);
    expect(settled.contact.name).toBe('Zoé');
    expect(settled.summary).toBe('Leur résumé');
  });

  test('without a common ancestor every difference is a clash', () => {
    const { clashes } = mergeContents(null, mine, theirs);
    expect(clashes.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['title', 'summary', 'running', 'expenses', 'contact']),
    );
  });
});
