import type { RichText } from '#app/sheets/content.ts';

import { cleanText } from './clean-text.ts';
import { blocksOf, wrapWidthOf } from './internal/blocks.ts';
import { richTextOfBlocks } from './internal/rich-blocks.ts';

/**
 * A text pasted into the editor, as its document: cleaned, lines that a PDF has cut put together
 * again, bullets as lists.
 */
export function readPastedText(raw: string): RichText {
  const text = cleanText(raw);
  return richTextOfBlocks(blocksOf(text.split('\n'), wrapWidthOf(text)));
}
