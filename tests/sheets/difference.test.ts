import { describe, expect, test } from 'vitest';

import { emptySheetContent, type SheetContent } from '#app/sheets/content.ts';
import { differenceOfWords } from '#app/sheets/difference-of-words.ts';
import { differenceOf } from '#app/sheets/difference.ts';
import { richTextOf } from '#app/sheets/rich-text.ts';

const names = {
  themes: new Map([
    [1, 'Sciences'],
    [2, 'Jeu'],
  ]),
  audiences: new Map<number, string>(),
  libraries: new Map<string, string>(),
};

const differ = (before: Partial<SheetContent>, after: Partial<SheetContent>) =>
  differenceOf({ ...emptySheetContent(), ...before }, { ...emptySheetContent(), ...after }, names);

const marked = (before: string, after: string) =>
  differenceOfWords(before, after)
    .map(
      ({ text, change }) =>
        ({ added: `+${text}+`, removed: `-${text}-`, kept: text, skipped: text })[change],
    )
    .join('');

describe('words', () => {
  test('are marked one by one, accents and apostrophes included', () => {
    expect(marked('Une soirée d’été', 'Une soirée d’hiver')).toBe('Une soirée d’-été-+hiver+');
    expect(marked('', 'Neuf')).toBe('+Neuf+');
    expect(marked('Parti', '')).toBe('-Parti-');
  });

  test('far from any change are left out', () => {
    const long = Array.from({ length: 200 }, (_, i) => `mot${i}`).join(' ');
    const said = marked(`${long} avant`, `${long} après`);
    expect(said).toContain('[…]');
    expect(said).toContain('mot199 -avant-+après+');
    expect(said).not.toContain('mot100');
  });

  test('of two long texts with nothing in common come at once, both whole', () => {
    const text = (word: string) => Array.from({ length: 9000 }, (_, i) => `${word}${i}`).join(' ');
    const startedAt = performance.now();
    const pieces = differenceOfWords(text('a'), text('b'));
    expect(performance.now() - startedAt).toBeLessThan(2000);
    expect(pieces.map(({ change }) => change)).toContain('removed');
    expect(pieces.map(({ change }) => change)).toContain('added');
  });
});

describe('parts', () => {
  test('that did not change are not told', () => {
    expect(differ({}, {})).toEqual([]);
    const context = richTextOf(['Le même']);
    expect(differ({ context }, { context: structuredClone(context) })).toEqual([]);
  });

  test('titles, closed lists, dates and themes', () => {
    const differences = differ(
      { title: 'Ciel', kind: 'workshop', themeIds: [1], start: null },
      {
        title: 'Ciel de carton',
        kind: 'exhibition',
        themeIds: [2],
        start: { date: '2023-10-01', precision: 'quarter' },
      },
    );
    expect(differences).toEqual([
      expect.objectContaining({ label: 'Titre', kind: 'words' }),
      { label: 'Type d’action', kind: 'value', before: 'Atelier', after: 'Exposition' },
      { label: 'Thèmes', kind: 'set', removed: ['Sciences'], added: ['Jeu'] },
      { label: 'Début', kind: 'value', before: null, after: 'dernier trimestre 2023' },
    ]);
  });

  test('rows are followed by their id: a row that moves did not change', () => {
    const [dome, soup, poster] = [
      { id: 'a', item: 'Dôme', amountInCents: 380_00 },
      { id: 'b', item: 'Soupe', amountInCents: null },
      { id: 'c', item: 'Affiches', amountInCents: 60_00 },
    ] as const;
    expect(differ({ expenses: [dome, soup] }, { expenses: [soup, dome] })).toEqual([]);
    const [difference] = differ(
      { expenses: [dome, poster] },
      { expenses: [{ ...dome, amountInCents: 400_00 }, soup] },
    );
    expect(difference).toMatchObject({
      label: 'Dépenses',
      kind: 'rows',
      rows: [
        { id: 'a', change: 'changed', name: 'Dôme · 400\u00A0€', cells: [{ label: 'Montant' }] },
        { id: 'b', change: 'added', name: 'Soupe' },
        { id: 'c', change: 'removed', name: 'Affiches · 60\u00A0€' },
      ],
    });
  });

  test('a text whose words stay says that its form changed', () => {
    const bold = {
      type: 'doc' as const,
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Oui', marks: [{ type: 'bold' }] }] },
      ],
    };
    expect(differ({ context: richTextOf(['Oui']) }, { context: bold })).toEqual([
      expect.objectContaining({ label: 'Contexte', after: expect.stringContaining('mêmes mots') }),
    ]);
  });

  test('who reads a section', () => {
    const { visibility } = emptySheetContent();
    expect(differ({ visibility }, { visibility: { ...visibility, budget: 'public' } })).toEqual([
      {
        label: 'Qui lit «\u00A0Budget et financement\u00A0»',
        kind: 'value',
        before: 'Pros seulement',
        after: 'Tout public',
      },
    ]);
  });
});
