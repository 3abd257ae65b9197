import { describe, expect, test } from 'vitest';

import { emptySheetContent, type RichText } from '#app/sheets/content.ts';
import { plainTextOf } from '#app/sheets/rich-text.ts';
import { textOfSheet } from '#app/sheets/text-of-sheet.ts';
import { sheetSections } from '#app/sheets/vocabulary.ts';
import { paragraphs } from '#tests/support/sheets.ts';

describe('plainTextOf', () => {
  test('keeps words apart between blocks and together inside one', () => {
    const text: RichText = {
      type: 'doc',
      content: [
        {
          type: 'heading',
          content: [
            { type: 'text', text: 'Dérou' },
            { type: 'text', text: 'lé' },
          ],
        },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: 'un' }] }],
            },
            {
              type: 'listItem',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: 'deux  fois' }] }],
            },
          ],
        },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'a' },
            { type: 'hardBreak' },
            { type: 'text', text: 'b' },
          ],
        },
        { type: 'image', attrs: { alt: 'Un dôme gonflable' } },
      ],
    };
    expect(plainTextOf(text)).toBe('Déroulé\nun\ndeux fois\na\nb\nUn dôme gonflable');
  });

  test('of nothing is nothing', () => {
    expect(plainTextOf(null)).toBe('');
    expect(plainTextOf({ type: 'doc' })).toBe('');
  });
});

describe('textOfSheet', () => {
  const content = {
    ...emptySheetContent(),
    context: paragraphs('contexte'),
    running: paragraphs('deroule'),
    technicalNeeds: paragraphs('technique'),
    humanMeans: paragraphs('moyens'),
    expenses: [{ id: '1', item: 'budget', amountInCents: 100 }],
    partners: [{ id: '1', name: 'partenaires', role: '' }],
    speakers: [{ id: '1', name: 'intervenants', role: '' }],
    toFetch: [
      {
        id: '1',
        type: 'poster' as const,
        title: 'recuperer',
        url: null,
        fileId: null,
        licence: 'cc0' as const,
      },
    ],
    communication: paragraphs('communication'),
    worked: paragraphs('bilan'),
    contact: { name: 'contact', role: '', email: '', phone: '', note: '' },
    advice: paragraphs('conseils'),
    unrecognised: 'illisible',
  };
  const word: Record<(typeof sheetSections)[number], string> = {
    presentation: 'contexte',
    running: 'deroule',
    technical: 'technique',
    means: 'moyens',
    budget: 'budget',
    partners: 'partenaires',
    speakers: 'intervenants',
    toFetch: 'recuperer',
    communication: 'communication',
    evaluation: 'bilan',
    contact: 'contact',
    advice: 'conseils',
  };

  test.each(sheetSections)('puts %s on the side its author chose', (section) => {
    for (const visibility of ['public', 'professional'] as const) {
      const text = textOfSheet({
        ...content,
        visibility: { ...content.visibility, [section]: visibility },
      });
      expect(text.publicText.includes(word[section])).toBe(visibility === 'public');
      expect(text.professionalText.includes(word[section])).toBe(visibility === 'professional');
    }
  });

  test('takes a section without a choice for professional', () => {
    const visibility = { ...content.visibility } as Record<string, unknown>;
    delete visibility.running;
    const text = textOfSheet({ ...content, visibility: visibility as typeof content.visibility });
    expect(text.publicText).not.toContain('deroule');
    expect(text.professionalText).toContain('deroule');
  });

  test('never tells what an import did not recognise', () => {
    const { publicText, professionalText } = textOfSheet(content);
    expect(publicText + professionalText).not.toContain('illisible');
  });
});
