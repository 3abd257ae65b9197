import { Node, Schema } from '@tiptap/pm/model';

import type { RichText } from './content.ts';
import { isEmptyRichText, isLinkAddress, type RichNode } from './rich-text.ts';

/**
 * What long texts may hold: headings of the second and third rank, bold, italic, lists, links,
 * quotes, tables, images. The names are tiptap's, so that the editor and the server agree; a test
 * holds them together. No HTML is ever stored or trusted.
 */

const fileId = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u;
const span = { default: 1, validate: wholeBetween(1, 20) };
/** Natural size of an image, so that the page keeps its place; null when unknown. */
const pixels = { default: null, validate: unlessNull(wholeBetween(1, 20_000)) };
const cell = {
  content: 'block+',
  attrs: { colspan: span, rowspan: span },
  isolating: true,
};

function wholeBetween(least: number, most: number) {
  return (value: unknown) => {
    if (!Number.isInteger(value) || Number(value) < least || Number(value) > most) {
      throw new RangeError(`Not a whole number between ${least} and ${most}`);
    }
  };
}
function textUpTo(most: number) {
  return (value: unknown) => {
    if (typeof value !== 'string' || value.length > most) throw new RangeError('Not a text');
  };
}
function unlessNull(check: (value: unknown) => void) {
  return (value: unknown) => {
    if (value !== null) check(value);
  };
}
function matching(matches: (value: unknown) => boolean) {
  return (value: unknown) => {
    if (!matches(value)) throw new RangeError('Not allowed here');
  };
}

export const richTextSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    heading: {
      group: 'block',
      content: 'inline*',
      attrs: { level: { default: 2, validate: wholeBetween(2, 3) } },
    },
    bulletList: { group: 'block list', content: 'listItem+' },
    orderedList: {
      group: 'block list',
      content: 'listItem+',
      attrs: { start: { default: 1, validate: wholeBetween(0, 100_000) } },
    },
    listItem: { content: 'paragraph block*' },
    blockquote: { group: 'block', content: 'block+' },
    table: { group: 'block', content: 'tableRow+' },
    tableRow: { content: '(tableCell | tableHeader)*' },
    tableHeader: cell,
    tableCell: cell,
    image: {
      group: 'block',
      atom: true,
      attrs: {
        fileId: { validate: matching((value) => typeof value === 'string' && fileId.test(value)) },
        alt: { default: '', validate: textUpTo(300) },
        width: pixels,
        height: pixels,
      },
    },
    hardBreak: { group: 'inline', inline: true },
    text: { group: 'inline' },
  },
  marks: {
    link: { attrs: { href: { validate: matching(isLinkAddress) } } },
    bold: {},
    italic: {},
  },
});

/** Longest document: as many characters and nodes as any real sheet needs, ten times over. */
const mostCharacters = 60_000;
const mostNodes = 8000;
const deepest = 16;

function refuseMonsters(node: RichNode, depth = 0, tally = { nodes: 0, characters: 0 }) {
  tally.nodes += 1;
  tally.characters += typeof node.text === 'string' ? node.text.length : 0;
  if (depth > deepest || tally.nodes > mostNodes || tally.characters > mostCharacters) {
    throw new RangeError('Too large a text');
  }
  for (const child of Array.isArray(node.content) ? node.content : []) {
    if (typeof child === 'object' && child !== null) refuseMonsters(child, depth + 1, tally);
  }
}

/**
 * Checks a document against the schema and drops what the schema does not know (attributes).
 * @returns the document as it is kept; null where it holds nothing.
 * @throws {RangeError} for an unknown node, a link elsewhere than http, https or mailto, or a
 * text beyond 60,000 characters.
 */
export function checkRichText(text: RichText): RichText {
  if (text === null) return null;
  refuseMonsters(text);
  const node = Node.fromJSON(richTextSchema, {
    ...text,
    content: text.content?.length ? text.content : [{ type: 'paragraph' }],
  });
  node.check();
  const kept = node.toJSON() as NonNullable<RichText>;
  return isEmptyRichText(kept) ? null : kept;
}
