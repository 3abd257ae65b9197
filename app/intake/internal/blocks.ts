import { bullet } from './characters.ts';
import { countWords } from './fold.ts';

/** Lines of one section, put back into what they were before a page cut them. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; isOrdered: boolean; items: string[] };

const listMark = new RegExp(`^${bullet} ?`, 'u');
const numberMark = /^(?<number>\d{1,2})[.)]\s+(?=\S)/u;

/** Width at which the text was wrapped; infinite when its lines are whole paragraphs. */
export function wrapWidthOf(text: string): number {
  const lengths = text.split('\n').map((line) => line.length);
  const longest = Math.max(...lengths);
  const long = lengths.filter((length) => length > longest * 0.6).length;
  return longest <= 130 && longest >= 50 && long >= 4 ? longest : Number.POSITIVE_INFINITY;
}

/** True when `line` goes on with the sentence, or the paragraph, of the line before it. */
function carriesOn(before: string, line: string, isAfterBlank: boolean, width: number): boolean {
  const isWhole = /[.!?:;…]$/u.test(before);
  if (isAfterBlank) return /^\p{Ll}/u.test(line) && !isWhole;
  if (/^\p{Ll}/u.test(line)) return true;
  if (before.length < width * 0.6) return Number.isFinite(width) && /[,(«]$/u.test(before);
  return before.length >= width * 0.8 || !isWhole;
}

/** Paragraphs and lists of the lines of a section; short titles inside it are told apart. */
export function blocksOf(lines: readonly string[], width: number): Block[] {
  const blocks: Block[] = [];
  let previous = '';
  lines.forEach((line, at) => {
    const before = lines[at - 1] ?? '';
    const last = blocks.at(-1);
    if (line === '') return;
    if (listMark.test(line)) addItem(blocks, line.replace(listMark, ''), false);
    else if (numberMark.test(line) && isNextNumber(line, last)) {
      addItem(blocks, line.replace(numberMark, ''), true);
    } else if (before === '' && isTitleLine(line, lines[at + 1])) {
      blocks.push({ kind: 'heading', text: line });
    } else if (last && last.kind !== 'heading' && carriesOn(previous, line, before === '', width)) {
      append(last, line);
    } else blocks.push({ kind: 'paragraph', text: line });
    previous = line;
  });
  return blocks;
}

function addItem(blocks: Block[], text: string, isOrdered: boolean): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list' && last.isOrdered === isOrdered) last.items.push(text);
  else blocks.push({ kind: 'list', isOrdered, items: [text] });
}

/** A numbered list starts at 1 and goes on by one; otherwise the number is part of the sentence. */
function isNextNumber(line: string, last: Block | undefined): boolean {
  const number = Number(numberMark.exec(line)?.groups?.['number']);
  return last?.kind === 'list' && last.isOrdered ? number === last.items.length + 1 : number === 1;
}

function isTitleLine(line: string, next: string | undefined): boolean {
  return (
    next !== undefined &&
    next !== '' &&
    line.length <= 60 &&
    countWords(line) <= 8 &&
    /^\p{Lu}/u.test(line) &&
    !/[.,;:!?€@)\t]$|\t|\d{2}/u.test(line) &&
    (listMark.test(next) || /^\p{Lu}.{60,}/u.test(next))
  );
}

function append(block: Extract<Block, { kind: 'paragraph' | 'list' }>, line: string): void {
  if (block.kind === 'list') block.items[block.items.length - 1] += ` ${line}`;
  else block.text += ` ${line}`;
}

/** The block as plain text. */
export function blockText(block: Block): string {
  return block.kind === 'list'
    ? block.items.map((item) => `${bullet} ${item}`).join('\n')
    : block.text;
}
