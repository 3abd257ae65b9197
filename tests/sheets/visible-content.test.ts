import { expect, test } from 'vitest';

import { emptySheetContent, type SheetContent } from '#app/sheets/content.ts';
import { richTextOf } from '#app/sheets/rich-text.ts';
import { filesOf, visibleContent } from '#app/sheets/visible-content.ts';
import { sheetSections } from '#app/sheets/vocabulary.ts';

const fileId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const image = (n: number) => ({
  type: 'doc' as const,
  content: [{ type: 'image', attrs: { fileId: fileId(n), alt: 'Plan' } }],
});
const full: SheetContent = {
  ...emptySheetContent(),
  title: 'SIGNE-titre',
  context: richTextOf(['SIGNE-presentation']),
  running: richTextOf(['SIGNE-running']),
  technicalNeeds: richTextOf(['SIGNE-technical']),
  materialMeans: image(1),
  budgetNote: 'SIGNE-budget',
  expenses: [{ id: 'e', item: 'SIGNE-expense', amountInCents: 1 }],
  partners: [{ id: 'p', name: 'SIGNE-partners', role: '' }],
  speakers: [{ id: 's', name: 'SIGNE-speakers', role: '' }],
  toFetch: [
    {
      id: 'f',
      type: 'poster',
      title: 'SIGNE-toFetch',
      url: null,
      fileId: fileId(2),
      licence: 'cc0',
    },
  ],
  communication: richTextOf(['SIGNE-communication']),
  failed: richTextOf(['SIGNE-evaluation']),
  attendance: { '6-11': 26 },
  contact: { name: 'SIGNE-contact', role: '', email: '', phone: '', note: '' },
  advice: richTextOf(['SIGNE-advice']),
  illustration: { fileId: fileId(3), alt: 'Affiche' },
  unrecognised: 'SIGNE-unrecognised',
};
const seenWith = (professional: readonly string[], reader: 'public' | 'professional') =>
  visibleContent(
    {
      ...full,
      visibility: Object.fromEntries(
        sheetSections.map((section) => [
          section,
          professional.includes(section) ? 'professional' : 'public',
        ]),
      ) as SheetContent['visibility'],
    },
    reader,
  );

test.each(sheetSections.filter((section) => section !== 'means'))(
  'a visitor sees nothing of a professional section: %s',
  (section) => {
    expect(JSON.stringify(seenWith([], 'public'))).toContain(`SIGNE-${section}`);
    expect(JSON.stringify(seenWith([section], 'public'))).not.toContain(`SIGNE-${section}`);
    expect(JSON.stringify(seenWith([section], 'professional'))).toContain(`SIGNE-${section}`);
  },
);

test('what an import did not recognise is for nobody but the authors', () => {
  expect(JSON.stringify(seenWith([], 'professional'))).not.toContain('SIGNE-unrecognised');
});

test('nothing of the written sheet is changed by looking at it', () => {
  const before = structuredClone(full);
  visibleContent(full, 'public');
  expect(full).toEqual(before);
});

test('the files of a professional section are not those that visitors may ask for', () => {
  expect(filesOf(full).toSorted()).toEqual([fileId(1), fileId(2), fileId(3)]);
  expect(filesOf(seenWith(['means', 'toFetch'], 'public'))).toEqual([fileId(3)]);
});
