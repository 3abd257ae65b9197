import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { describe, expect, test } from 'vitest';

import { RichTextView } from '#app/sheets/components/rich-text-view.tsx';
import type { RichText } from '#app/sheets/content.ts';
import { checkRichText } from '#app/sheets/rich-text-schema.ts';
import {
  imagesOf,
  isEmptyRichText,
  isLinkAddress,
  plainTextOf,
  type RichNode,
} from '#app/sheets/rich-text.ts';

const doc = (...content: unknown[]) => ({ type: 'doc', content }) as RichText;
const p = (text: string, marks?: unknown[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks ? { marks } : {}) }],
});
const link = (href: unknown) => doc(p('ici', [{ type: 'link', attrs: { href } }]));
const fileId = '0b1f3c1e-8a51-4f0e-9a55-0123456789ab';
const draw = (text: RichText) => renderToStaticMarkup(createElement(RichTextView, { text }));

describe('what is refused', () => {
  test.each([
    ['an unknown node', doc({ type: 'script', content: [] })],
    ['an unknown mark', doc(p('x', [{ type: 'onclick' }]))],
    ['a heading of the first rank', doc({ type: 'heading', attrs: { level: 1 } })],
    ['text at the root', doc({ type: 'text', text: 'nu' })],
    ['a cell outside a table', doc({ type: 'tableCell', content: [p('x')] })],
    [
      'an image of elsewhere',
      doc({ type: 'image', attrs: { fileId: 'https://mouchard.example/1.gif' } }),
    ],
    ['an image without a file', doc({ type: 'image', attrs: { alt: 'x' } })],
    ['a number for a text', doc({ type: 'paragraph', content: [{ type: 'text', text: 12 }] })],
    ['a list without items', doc({ type: 'bulletList', content: [] })],
    ['content that is no list', doc({ type: 'paragraph', content: 'texte' })],
    ['a null node', doc(null)],
    [
      'an endless cell',
      doc({
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', attrs: { colspan: 1e9 }, content: [p('x')] }],
          },
        ],
      }),
    ],
    ['a very long text', doc(p('a'.repeat(70_000)))],
    [
      'a very deep text',
      doc(
        Array.from({ length: 60 }).reduce<RichNode>(
          (inner) => ({ type: 'blockquote', content: [inner] }),
          p('x') as RichNode,
        ),
      ),
    ],
    ['very many nodes', doc(...Array.from({ length: 9000 }, () => ({ type: 'paragraph' })))],
    ['a javascript link', link('javascript:alert(1)')],
    ['a data link', link('data:text/html,x')],
    ['a link with a quote', link('https://a.example/"onmouseover=')],
    ['a link that is no text', link({ href: 1 })],
  ])('%s', (_name, text) => {
    expect(() => checkRichText(text)).toThrow(Error);
  });
});

test('links may lead to the web or to a mailbox', () => {
  expect(isLinkAddress('https://example.org/a?b=c#d')).toBe(true);
  expect(isLinkAddress('mailto:nadia@example.org')).toBe(true);
  expect(isLinkAddress(' https://example.org')).toBe(false);
  expect(isLinkAddress('//example.org')).toBe(false);
});

test('what the schema does not know is not kept', () => {
  const kept = checkRichText(
    doc(
      { ...p('x'), attrs: { style: 'position:fixed', onclick: 'x' } },
      { type: 'image', attrs: { fileId, alt: 'Plan', src: 'x' } },
    ),
  );
  expect(JSON.stringify(kept)).not.toMatch(/style|onclick|src/u);
  expect(imagesOf(kept)).toEqual([fileId]);
});

test('a text without a word is no text', () => {
  expect(checkRichText(doc())).toBeNull();
  expect(checkRichText({ type: 'doc' })).toBeNull();
  expect(checkRichText(doc(p('   '), { type: 'paragraph' }))).toBeNull();
  expect(isEmptyRichText(doc({ type: 'image', attrs: { fileId } }))).toBe(false);
});

test('its words, line by line', () => {
  expect(
    plainTextOf(
      doc(p('un  deux'), {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [p('trois')] }],
      }),
    ),
  ).toBe('un deux\ntrois');
});

describe('on the page', () => {
  test('headings go under those of the page, marks nest, cells keep their scope', () => {
    const html = draw(
      doc(
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Avant' }] },
        p('gras', [{ type: 'bold' }, { type: 'italic' }]),
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [{ type: 'tableHeader', attrs: { colspan: 2 }, content: [p('Heure')] }],
            },
          ],
        },
      ),
    );
    expect(html).toContain('<h3>Avant</h3>');
    expect(html).toContain('<strong><em>gras</em></strong>');
    expect(html).toContain('<th scope="col" colSpan="2">');
  });

  test('nothing that came from elsewhere runs', () => {
    const html = draw(
      doc(
        p('<img src=x onerror=alert(1)>'),
        { type: 'iframe' },
        ...(link('javascript:alert(1)')?.content ?? []),
      ),
    );
    expect(html).toBe(
      '<div class="texte-riche"><p>&lt;img src=x onerror=alert(1)&gt;</p><p>ici</p></div>',
    );
  });

  test('an image says what it shows and where it is, with its size', () => {
    const html = draw(
      doc({ type: 'image', attrs: { fileId, alt: 'Le dôme', width: 800, height: 600 } }),
    );
    expect(html).toContain('alt="Le dôme"');
    expect(html).toContain(`src="/fichiers/${fileId}/image?l=960"`);
    expect(html).toContain('width="800" height="600"');
  });
});
