import { notationToRichText } from '#app/sheets/notation-to-rich-text.ts';
import { isLinkAddress, type RichNode } from '#app/sheets/rich-text.ts';

import {
  cutAtLinks,
  type MessageMark,
  type MessagePiece,
  messageLink,
  noTitles,
  ownPageOf,
  type Titles,
  trimLink,
  wordsOfPieces,
} from './message-pieces.ts';

/** An address; a backslash that hides no star; a line that would be a heading, a table, an image. */
const heldBack = new RegExp(
  String.raw`(?<address>${messageLink.source})|(?<slash>\\(?!\*))|^(?<line>#{2,3}[^\S\n]|\||!\[)`,
  'gmu',
);

/**
 * Keeps as they are typed: addresses, whatever stars they hold; backslashes; and what the notation
 * of sheets has beyond that of messages (headings, tables, images).
 */
function holdBack(body: string): string {
  return body.replaceAll(heldBack, (found: string, ...rest: unknown[]) => {
    const { address } = rest.at(-1) as { address?: string };
    if (address === undefined) return `\\${found}`;
    const kept = trimLink(address);
    return kept.replaceAll(/[\\*[\]]/gu, String.raw`\$&`) + address.slice(kept.length);
  });
}

/**
 * Cuts a message into what it is made of. Its notation is that of the long texts of sheets, without
 * headings, tables nor images: `**gras**`, `*italique*`, `- liste`, `1. liste`, `> citation`,
 * `[mots](adresse)`. What is no notation is plain words; nothing is ever refused, no HTML is read.
 */
export function cutMessage(body: string, titles: Titles, appUrl: string): MessagePiece[] {
  const text = notationToRichText(holdBack(body));
  const cut = { titles, appUrl };
  return text ? cutBlocks(text.content as RichNode[], cut) : [];
}

/** The same, for who only wants its words. */
export const wordsOfMessage = (body: string, appUrl: string) =>
  wordsOfPieces(cutMessage(body, noTitles, appUrl)).trim();

type Cut = { titles: Titles; appUrl: string };

function cutBlocks(nodes: readonly RichNode[], cut: Cut): MessagePiece[] {
  const pieces: MessagePiece[] = [];
  for (const node of nodes) {
    if (node.type === 'bulletList' || node.type === 'orderedList') {
      const start = typeof node.attrs?.start === 'number' ? node.attrs.start : null;
      const items = (node.content ?? []).map((item) => cutBlocks(item.content ?? [], cut));
      pieces.push({ kind: 'list', start, items });
    } else if (node.type === 'blockquote') {
      pieces.push({ kind: 'quote', pieces: cutBlocks(node.content ?? [], cut) });
    } else {
      const before = pieces.at(-1);
      if (before && before.kind !== 'list' && before.kind !== 'quote') say(pieces, '\n\n');
      cutWords(node, cut, pieces);
    }
  }
  return pieces;
}

const isMark = (type: string | undefined): type is MessageMark =>
  type === 'bold' || type === 'italic';

function cutWords(node: RichNode, cut: Cut, pieces: MessagePiece[]): void {
  if (node.type === 'hardBreak') say(pieces, '\n');
  for (const inner of node.content ?? []) cutWords(inner, cut, pieces);
  if (!node.text) return;
  const href = node.marks?.find(({ type }) => type === 'link')?.attrs?.href;
  if (isLinkAddress(href)) {
    pieces.push(titled(href, node.text, cut));
    return;
  }
  const marks = (node.marks ?? []).flatMap(({ type }) => (isMark(type) ? [type] : []));
  for (const piece of cutAtLinks(node.text, cut.titles, cut.appUrl))
    if (piece.kind === 'text') say(pieces, piece.text, marks);
    else pieces.push(piece);
}

/** Words that lead somewhere: to a page of ours in sight, by its own title. */
function titled(href: string, text: string, { titles, appUrl }: Cut): MessagePiece {
  const page = ownPageOf(href, appUrl);
  const title = page && titles[page.kind].get(page.slug);
  return page && title ? { ...page, title } : { kind: 'link', href, text };
}

/** Words that look alike are one piece. */
function say(pieces: MessagePiece[], text: string, marks: readonly MessageMark[] = []): void {
  const last = pieces.at(-1);
  if (last?.kind === 'text' && String(last.marks ?? []) === String(marks)) last.text += text;
  else pieces.push({ kind: 'text', text, ...(marks.length ? { marks: [...marks] } : {}) });
}
