import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';

import { stepPastNode } from '#app/sheets/components/editor/step-past-node.ts';
import { richTextSchema } from '#app/sheets/rich-text-schema.ts';

const image = {
  type: 'image',
  attrs: { fileId: '0b1f3c1e-8a51-4f0e-9a55-0123456789ab', alt: 'Le dôme' },
};
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

function choose(content: object[], at: number) {
  const doc = richTextSchema.nodeFromJSON({ type: 'doc', content });
  return EditorState.create({ doc, selection: NodeSelection.create(doc, at) });
}

test('after a chosen image, what is typed follows it', () => {
  const { tr } = choose([image, paragraph('Après')], 0);
  expect(stepPastNode({ tr })).toBe(true);
  tr.insertText('Tout ');
  expect(tr.doc.toJSON().content).toMatchObject([{ type: 'image' }, paragraph('Tout Après')]);
});

test('an image that ends the text, or comes before another, gets a paragraph after it', () => {
  for (const content of [[image], [image, image]]) {
    const { tr } = choose(content, 0);
    stepPastNode({ tr });
    tr.insertText('Suite');
    expect(tr.doc.child(1).toJSON()).toEqual(paragraph('Suite'));
    expect(tr.doc.childCount).toBe(content.length + 1);
  }
});

test('where no block is chosen, nothing moves', () => {
  const doc = richTextSchema.nodeFromJSON({ type: 'doc', content: [paragraph('Ici')] });
  const { tr } = EditorState.create({ doc, selection: TextSelection.create(doc, 2) });
  stepPastNode({ tr });
  expect(tr.steps).toEqual([]);
  expect(tr.selection.from).toBe(2);
});
