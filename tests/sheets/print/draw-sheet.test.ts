import { describe, expect, test } from 'vitest';

import { emptySheetContent, type SheetContent } from '#app/sheets/content.ts';
import { drawSheet } from '#app/sheets/print/draw-sheet.server.ts';
import { richTextOf } from '#app/sheets/rich-text.ts';
import type { SheetPage } from '#app/sheets/sheet-page.ts';
import { visibleContent } from '#app/sheets/visible-content.ts';
import type { Visibility } from '#app/sheets/vocabulary.ts';
import { readPdf } from '#tests/support/pdf.ts';

function pageOf(more: Partial<SheetContent>, reader: Visibility = 'professional'): SheetPage {
  const content = { ...emptySheetContent(), title: 'Planétarium de poche', ...more };
  return {
    sheetId: 'id',
    slug: 'planetarium-de-poche',
    status: 'published',
    reader,
    isMember: reader === 'professional',
    content: visibleContent(content, reader),
    themes: [{ slug: 'sciences', label: 'Sciences', motif: 'sciences' }],
    audiences: ['Familles'],
    carrier: { name: 'Médiathèque de Forcalquier', library: null, departementName: 'Alpes' },
    files: {},
    downloads: {},
    authors: reader === 'professional' ? ['Camille'] : [],
    version: { number: 3, publishedAt: '2026-03-14T08:00:00.000Z' },
    firstPublishedAt: null,
    freshness: null,
    lineage: { origins: [], adaptations: [] },
    may: { edit: false, verify: false, adapt: false, restore: false },
  };
}

const print = async (more: Partial<SheetContent>, reader?: Visibility) =>
  readPdf(
    await drawSheet({
      page: pageOf(more, reader),
      address: 'https://rpbs.example/fiches/planetarium-de-poche',
      replayWords: '',
    }),
  );

const sentence = 'Réserver le dôme et l’intervenante, mesurer la hauteur sous plafond. ';
const long = (paragraphs: number) =>
  richTextOf(Array.from({ length: paragraphs }, (_, i) => `${i} ${sentence.repeat(8)}`));

const huge: Partial<SheetContent> = {
  title: 'Titre '.repeat(26),
  summary: 'Résumé. '.repeat(37),
  context: long(100),
  objectives: long(100),
  running: long(100),
  technicalNeeds: long(100),
  humanMeans: long(100),
  materialMeans: long(100),
  communication: long(100),
  worked: long(100),
  failed: long(100),
  advice: long(100),
  budgetNote: 'Note. '.repeat(100),
  expenses: Array.from({ length: 60 }, (_, i) => ({
    id: `e${i}`,
    item: 'Poste '.repeat(26),
    amountInCents: 100_000_000_00,
  })),
  fundings: Array.from({ length: 60 }, (_, i) => ({
    id: `f${i}`,
    funder: 'Financeur '.repeat(16),
    foreseenInCents: 100_000_000_00,
    obtainedInCents: 1,
  })),
  perimeters: Array.from({ length: 20 }, (_, i) => ({
    id: `p${i}`,
    kind: 'other' as const,
    code: null,
    label: 'Périmètre '.repeat(40),
  })),
  partners: Array.from({ length: 40 }, (_, i) => ({
    id: `n${i}`,
    name: 'P'.repeat(160),
    role: 'R'.repeat(200),
  })),
  speakers: Array.from({ length: 40 }, (_, i) => ({
    id: `s${i}`,
    name: 'S'.repeat(160),
    role: 'rôle '.repeat(40),
  })),
  toFetch: Array.from({ length: 40 }, (_, i) => ({
    id: `t${i}`,
    type: 'poster' as const,
    title: 'A'.repeat(160),
    url: 'https://example.org',
    fileId: null,
    licence: 'cc0' as const,
  })),
  contact: {
    name: 'N'.repeat(120),
    role: 'R'.repeat(120),
    email: `${'e'.repeat(180)}@example.org`,
    phone: '0'.repeat(40),
    note: 'note '.repeat(60),
  },
};

describe('drawSheet', () => {
  test('a short sheet is one page, with its title, its address and its code', async () => {
    const pdf = await print({ summary: 'Une soirée sous les étoiles.', context: long(1) });
    expect(pdf.pageCount).toBe(1);
    expect(pdf.title).toBe('Planétarium de poche');
    expect(pdf.language).toBe('fr-FR');
    expect(pdf.isTagged).toBe(true);
    expect(pdf.text).toContain('Une soirée sous les étoiles.');
    expect(pdf.text).toContain('rpbs.example/fiches/planetarium-de-poche');
    expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Figure', 'Link']));
  });

  test('the largest sheet that may be written is two pages, and says that there is more', async () => {
    const pdf = await print(huge);
    expect(pdf.pageCount).toBe(2);
    expect(pdf.text).toContain('La suite se lit en ligne.');
    for (const title of [
      'Présentation',
      'Déroulé',
      'Plan de financement',
      'Partenaires',
      'Contact',
    ])
      expect(pdf.text).toContain(title);
    // The total counts the rows that are left out.
    expect(pdf.text).toContain('6 000 000 000 €');
  });

  test('visitors receive the public face, without a word of the rest', async () => {
    const pdf = await print({ advice: richTextOf(['SECRET-PRO']), context: long(2) }, 'public');
    expect(pdf.text).not.toContain('SECRET-PRO');
    expect(pdf.text).not.toContain('Version pro');
    expect(pdf.text).not.toContain('Camille');
    const full = await print({ advice: richTextOf(['SECRET-PRO']) });
    expect(full.text).toContain('SECRET-PRO');
    expect(full.text).toContain('Version pro');
  });

  test('letters that the typeface lacks do not stop it', async () => {
    const pdf = await print({
      context: richTextOf(['Łódź 🎉 São Paulo, Ελλάδα, «\u202Fici\u202F»']),
    });
    expect(pdf.text).toContain('Sao Paulo, ??????, « ici »');
  });

  test('an empty sheet is a page too', async () => {
    expect((await print({})).pageCount).toBe(1);
  });
});
