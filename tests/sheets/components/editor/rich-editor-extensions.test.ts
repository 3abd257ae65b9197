import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';

import { richEditorExtensions } from '#app/sheets/components/editor/rich-editor-extensions.ts';
import { richTextSchema } from '#app/sheets/rich-text-schema.ts';

const editor = getSchema(richEditorExtensions);

test('the editor and the server know the same nodes and marks', () => {
  expect(Object.keys(editor.nodes).toSorted()).toEqual(
    Object.keys(richTextSchema.nodes).toSorted(),
  );
  expect(Object.keys(editor.marks).toSorted()).toEqual(
    Object.keys(richTextSchema.marks).toSorted(),
  );
});

test('what the server keeps, the editor shows, attributes included', () => {
  const fileId = '0b1f3c1e-8a51-4f0e-9a55-0123456789ab';
  const text = (words: string, ...marks: object[]) => ({ type: 'text', marks, text: words });
  const p = (...content: object[]) => ({ type: 'paragraph', content });
  const kept = richTextSchema.nodeFromJSON({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 3 }, content: [text('Avant')] },
      p(text('ici', { type: 'link', attrs: { href: 'https://example.org' } }, { type: 'bold' })),
      {
        type: 'orderedList',
        attrs: { start: 4 },
        content: [{ type: 'listItem', content: [p(text('un'))] }],
      },
      { type: 'image', attrs: { fileId, alt: 'Le dôme', width: 800, height: 600 } },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableHeader',
                attrs: { colspan: 2, rowspan: 1 },
                content: [p(text('Heure'))],
              },
            ],
          },
        ],
      },
    ],
  });
  const shown = editor.nodeFromJSON(kept.toJSON());
  shown.check();
  const back = richTextSchema.nodeFromJSON(shown.toJSON());
  back.check();
  expect(back.toJSON()).toEqual(kept.toJSON());
});
