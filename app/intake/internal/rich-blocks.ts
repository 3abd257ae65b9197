import type { RichText } from '#app/sheets/content.ts';

import type { Block } from './blocks.ts';
import { typeset } from './typeset.ts';

type Node = Record<string, unknown>;

function paragraph(text: string): Node {
  return { type: 'paragraph', content: [{ type: 'text', text: typeset(text) }] };
}

function node(block: Block): Node {
  if (block.kind === 'paragraph') return paragraph(block.text);
  if (block.kind === 'heading') {
    return {
      type: 'heading',
      attrs: { level: 3 },
      content: [{ type: 'text', text: typeset(block.text) }],
    };
  }
  return {
    type: block.isOrdered ? 'orderedList' : 'bulletList',
    content: block.items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
  };
}

/** The document of the editor that shows these blocks; null when there are none. */
export function richTextOfBlocks(blocks: readonly Block[]): RichText {
  return blocks.length === 0 ? null : { type: 'doc', content: blocks.map(node) };
}
