import { describe, expect, test } from 'vitest';

import type { RichText } from '#app/sheets/content.ts';
import { notationToRichText } from '#app/sheets/notation-to-rich-text.ts';
import { checkRichText } from '#app/sheets/rich-text-schema.ts';
import { richTextToNotation } from '#app/sheets/rich-text-to-notation.ts';
import type { RichNode } from '#app/sheets/rich-text.ts';

const words = (text: string, ...marks: string[]): RichNode => ({
  type: 'text',
  ...(marks.length ? { marks: marks.map((type) => ({ type })) } : {}),
  text,
});
const linked = (text: string, href: string): RichNode => ({
  type: 'text',
  marks: [{ type: 'link', attrs: { href } }],
  text,
});
const p = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });
const item = (...content: RichNode[]): RichNode => ({ type: 'listItem', content });
const doc = (...content: RichNode[]): RichText => ({ type: 'doc', content });
const cell = (type: string, text: string): RichNode => ({ type, content: [p(words(text))] });
const fileId = '0b1f3c1e-8a51-4f0e-9a55-0123456789ab';

const sample = doc(
  { type: 'heading', attrs: { level: 2 }, content: [words('Avant')] },
  p(words('Une matinée pour une '), words('classe', 'bold'), words(' de cycle 3.')),
  { type: 'heading', attrs: { level: 3 }, content: [words('Matériel', 'italic')] },
  {
    type: 'bulletList',
    content: [
      item(p(words('une boîte'))),
      item(p(words('deux lampes')), {
        type: 'bulletList',
        content: [item(p(words('et des piles')))],
      }),
    ],
  },
  {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [item(p(words('Ouvrir'))), item(p(words('Fermer')))],
  },
  { type: 'blockquote', content: [p(words('On voit mieux.')), p(words('Vraiment.'))] },
  {
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('tableHeader', 'Heure'), cell('tableHeader', 'Quoi')] },
      {
        type: 'tableRow',
        content: [cell('tableCell', '9 h'), cell('tableCell', 'Accueil | café')],
      },
    ],
  },
  { type: 'image', attrs: { fileId, alt: 'La boîte [ouverte]' } },
  p(
    words('Voir '),
    linked('le site', 'https://example.org/a_(b)'),
    words('.'),
    { type: 'hardBreak' },
    words('Puis rien.'),
  ),
);

test('the notation that people see', () => {
  expect(richTextToNotation(sample)).toBe(`## Avant

Une matinée pour une **classe** de cycle 3.

### *Matériel*

- une boîte
- deux lampes
  - et des piles

3. Ouvrir
4. Fermer

> On voit mieux.
>
> Vraiment.

| Heure | Quoi |
| --- | --- |
| 9 h | Accueil \\| café |

![La boîte [ouverte\\]](fichier:${fileId})

Voir [le site](https://example.org/a_%28b%29).
Puis rien.`);
});

test('there and back, nothing is lost and the schema agrees', () => {
  const back = notationToRichText(richTextToNotation(sample));
  const expected = JSON.parse(JSON.stringify(sample).replaceAll('a_(b)', 'a_%28b%29')) as RichText;
  expect(checkRichText(back)).toEqual(checkRichText(expected));
});

test.each([
  '2 * 3 * 4 = 24',
  'la classe de CM1 [sic] et l’étoile*',
  '**pas fermé',
  'a * b* c',
  '\\ une barre',
  '- tiret en tête de paragraphe',
  '12. rue des Lilas',
  '# croisillon',
  '| barre',
  '![x](fichier:pas-un-fichier)',
  '[mot](javascript:alert(1))',
  '***',
  '> chevron',
  '👩‍🚀 l’été',
])('plain words stay what they are: %s', (text) => {
  const plain = doc(p(words(text)));
  expect(notationToRichText(richTextToNotation(plain))).toEqual(plain);
});

test('neighbouring marks do not mix', () => {
  const mixed = doc(
    p(
      words('a', 'italic'),
      words('b', 'bold'),
      words('c', 'bold', 'italic'),
      words(' d '),
      words('e', 'italic'),
    ),
  );
  expect(checkRichText(notationToRichText(richTextToNotation(mixed)))).toEqual(
    checkRichText(mixed),
  );
});

describe('blocks that were not touched', () => {
  const merged: RichNode = {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          {
            type: 'tableCell',
            attrs: { colspan: 2, rowspan: 1 },
            content: [p(words('Large')), p(words('et long'))],
          },
        ],
      },
    ],
  };
  test('come back as they were, with what the notation cannot say', () => {
    const before = doc(p(words('Avant')), merged);
    const after = notationToRichText(richTextToNotation(before).replace('Avant', 'Après'), before);
    expect(after).toEqual(doc(p(words('Après')), merged));
  });
});

test('what people type by hand', () => {
  const typed = notationToRichText(
    'Bonjour\r\n\r\n• un\r\n• deux\r\n\r\n\r\n1) premier\n2) second\n\n   \n',
  );
  expect(typed?.content?.map(({ type }) => type)).toEqual([
    'paragraph',
    'bulletList',
    'orderedList',
  ]);
  expect(notationToRichText('  \n \n')).toBeNull();
});

test('any text whatever gives a document that the schema accepts', () => {
  const signs = [
    '#',
    '##',
    '- ',
    '1. ',
    '> ',
    '|',
    '*',
    '**',
    '[a](',
    ')',
    '\\',
    '\n',
    '\n\n',
    '  ',
    'mot',
    '![',
    '](fichier:',
    '---',
  ];
  let seed = 7;
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
  for (let i = 0; i < 400; i += 1) {
    const text = Array.from({ length: next() % 30 }, () => signs[next() % signs.length]).join('');
    const read = notationToRichText(text);
    expect(() => checkRichText(read), text).not.toThrow();
    const again = notationToRichText(richTextToNotation(read), read);
    expect(checkRichText(again), text).toEqual(checkRichText(read));
  }
});
