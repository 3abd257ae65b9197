import type { RichText } from './content.ts';

/** Long texts as plain data, for pages and searches; what they may hold is in `rich-text-schema.ts`. */

const linkAddress = /^(?:https?:\/\/|mailto:)[^\s<>"']{1,2000}$/iu;

/** Whether a link may lead there: http, https or mailto only. */
export function isLinkAddress(address: unknown): address is string {
  return typeof address === 'string' && linkAddress.test(address);
}

/** A node as JSON, read with caution: it may come from anybody. */
export type RichNode = {
  type?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type?: string; attrs?: Record<string, unknown> }[];
  content?: RichNode[];
};

/** Whether nothing is to be read in it: no letter, no image. */
export function isEmptyRichText(text: RichText): boolean {
  return text === null || !holdsSomething(text);
}
function holdsSomething(node: RichNode): boolean {
  if (node.type === 'image') return true;
  if (typeof node.text === 'string' && node.text.trim() !== '') return true;
  return (node.content ?? []).some(holdsSomething);
}

/** Every node of a document, parents first. */
export function* walkRichText(text: RichText): Generator<RichNode> {
  if (text === null) return;
  const waiting: RichNode[] = [text];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    waiting.push(...(node.content ?? []).toReversed());
  }
}

/** The files of the images of a text. */
export function imagesOf(text: RichText): string[] {
  return [...walkRichText(text)].flatMap(({ type, attrs }) =>
    type === 'image' && typeof attrs?.fileId === 'string' ? [attrs.fileId] : [],
  );
}

/** The words of a long text, one line per block, images by their description. */
export function plainTextOf(text: RichText): string {
  return text === null
    ? ''
    : wordsOf(text)
        .split('\n')
        .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
        .filter(Boolean)
        .join('\n');
}

const lines = new Set(['paragraph', 'heading']);
function wordsOf({ type, text, attrs, content }: RichNode): string {
  if (typeof text === 'string') return text;
  if (type === 'hardBreak') return '\n';
  if (type === 'image') return typeof attrs?.alt === 'string' ? attrs.alt : '';
  return (content ?? []).map(wordsOf).join(lines.has(type ?? '') ? '' : '\n');
}

/** A document of plain paragraphs. */
export function richTextOf(paragraphs: readonly string[]): RichText {
  const kept = paragraphs.map((words) => words.trim()).filter(Boolean);
  if (!kept.length) return null;
  return {
    type: 'doc',
    content: kept.map((words) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: words }],
    })),
  };
}
