import type { RichText } from './content.ts';
import { parseInline } from './notation-inline.ts';
import { blockToNotation } from './rich-text-to-notation.ts';
import type { RichNode } from './rich-text.ts';

/**
 * Reads what was written in a plain text area (see `rich-text-to-notation.ts`). Never refuses: what
 * is not notation is plain words.
 * @param before the text that the area was filled from: its blocks that were not touched come back
 * as they were, with what the notation cannot say (merged cells, paragraphs inside an item).
 */
export function notationToRichText(notation: string, before: RichText = null): RichText {
  const known = new Map(
    ((before?.content ?? []) as RichNode[]).map((block) => [blockToNotation(block), block]),
  );
  const content = notation
    .replaceAll(/\r\n?/gu, '\n')
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/u)
    .map((chunk) => chunk.replaceAll(/^\n+|\s+$/gu, ''))
    .filter((chunk) => chunk.trim() !== '')
    .flatMap((chunk) => known.get(chunk) ?? parseLines(chunk.split('\n')));
  return content.length ? { type: 'doc', content } : null;
}

const paragraph = (lines: string[]): RichNode =>
  withContent('paragraph', parseInline(lines.join('\n')));
const withContent = (type: string, content: RichNode[]): RichNode =>
  content.length ? { type, content } : { type };

/** Every kind of line that starts a block of its own; the rest is a paragraph. */
const bullet = /^([-•*]|\d{1,5}[.)])[^\S\n]+/u;
const isPlain = (line: string) => !/^(?:#{2,3}[^\S\n]|>|\||!\[)/u.test(line) && !bullet.test(line);

function parseLines(lines: string[], depth = 0): RichNode[] {
  const blocks: RichNode[] = [];
  let i = 0;
  const takeWhile = (holds: (line: string) => boolean) => {
    const from = i;
    while (i < lines.length && holds(lines[i] ?? '')) i += 1;
    return lines.slice(from, i);
  };
  while (i < lines.length) {
    const line = lines[i] ?? '';
    const heading = /^(#{2,3})[^\S\n]+(.*)$/u.exec(line);
    const image = /^!\[((?:[^\]\\]|\\.){0,700})\]\(fichier:([0-9a-f-]{36})\)\s*$/u.exec(line);
    if (heading) {
      i += 1;
      blocks.push({
        ...withContent('heading', parseInline(heading[2] ?? '')),
        attrs: { level: heading[1]?.length ?? 2 },
      });
    } else if (image) {
      i += 1;
      const alt = (image[1] ?? '').replaceAll(/\\(.)/gu, '$1');
      blocks.push({ type: 'image', attrs: { fileId: image[2], alt } });
    } else if (line.startsWith('>') && depth < 3) {
      const quoted = takeWhile((next) => next.startsWith('>'));
      blocks.push({ type: 'blockquote', content: parseQuote(quoted, depth) });
    } else if (line.startsWith('|')) {
      blocks.push(parseTable(takeWhile((next) => next.startsWith('|'))));
    } else if (bullet.test(line) && depth < 4) {
      blocks.push(parseList(takeWhile(isOfList(line)), depth));
    } else if (isPlain(line)) {
      blocks.push(paragraph(takeWhile(isPlain)));
    } else {
      i += 1;
      blocks.push(paragraph([line]));
    }
  }
  return blocks;
}

function parseQuote(lines: string[], depth: number): RichNode[] {
  const inner = lines.map((line) => line.replace(/^> ?/u, ''));
  const blocks = inner
    .join('\n')
    .split(/\n\s*\n/u)
    .flatMap((chunk) => (chunk.trim() ? parseLines(chunk.split('\n'), depth + 1) : []));
  return blocks.length ? blocks : [{ type: 'paragraph' }];
}

const isNumbered = (line: string) => /^\d/u.test(line);
const isOfList = (first: string) => (line: string) =>
  /^\s{2,}\S/u.test(line) || (bullet.test(line) && isNumbered(line) === isNumbered(first));

/** Items at the margin; what is indented belongs to the item above. */
function parseList(lines: string[], depth: number): RichNode {
  const first = lines[0] ?? '';
  const items: string[][] = [];
  for (const line of lines) {
    if (bullet.test(line)) items.push([line.replace(bullet, '')]);
    else items.at(-1)?.push(line);
  }
  const content = items.map(([head = '', ...rest]) => {
    const margin = Math.min(...rest.map((line) => /^\s*/u.exec(line)?.[0].length ?? 0), 8);
    const below = rest.map((line) => line.slice(margin));
    const more = below.findIndex((line) => !isPlain(line));
    const words = more === -1 ? below : below.slice(0, more);
    const blocks = more === -1 ? [] : parseLines(below.slice(more), depth + 1);
    return { type: 'listItem', content: [paragraph([head, ...words]), ...blocks] };
  });
  if (!isNumbered(first)) return { type: 'bulletList', content };
  return { type: 'orderedList', attrs: { start: Number.parseInt(first, 10) }, content };
}

function parseTable(lines: string[]): RichNode {
  const rows = lines.map((line) =>
    line
      .replaceAll(/^\||\|\s*$/gu, '')
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  );
  const hasHead = rows[1]?.every((cell) => /^:?-{3,}:?$/u.test(cell)) ?? false;
  const body = hasHead ? rows.toSpliced(1, 1) : rows;
  const width = Math.max(...body.map((row) => row.length));
  return {
    type: 'table',
    content: body.map((row, i) => ({
      type: 'tableRow',
      content: Array.from({ length: width }, (_, column) => ({
        type: hasHead && i === 0 ? 'tableHeader' : 'tableCell',
        content: [paragraph([row[column] ?? ''])],
      })),
    })),
  };
}
