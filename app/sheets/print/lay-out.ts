import type { PrintBlock, PrintSection } from './print-model.ts';
import { type Clean, type Line, type MeasureWords, wrap } from './wrap.ts';

/** A4 in points. */
export const sheetOfPaper = { width: 595.28, height: 841.89, margin: 42, bottom: 790, top: 46 };
const columnGap = 22;
export const columnWidth = (sheetOfPaper.width - 2 * sheetOfPaper.margin - columnGap) / 2;

/** What a stretch of print is, for those who listen to it. */
export type PrintRole = 'title' | 'subtitle' | 'paragraph' | 'item' | 'row' | 'total';

/** Lines that belong together: a heading, a paragraph, an item, a row. */
export type PrintPart = {
  role: PrintRole;
  lines: Line[];
  size: number;
  spaceBefore: number;
  /** Points between the left of the column and the words. */
  indent: number;
  mark?: string;
  amount?: string;
  isProfessional?: boolean;
  /** Points that must follow in the same column, so that a heading is not left alone. */
  keepWith: number;
};

export type PlacedLine = { part: PrintPart; index: number; page: number; x: number; y: number };

export const lineHeightOf = (size: number) => size * 1.34;

type Tools = { measure: MeasureWords; clean: Clean; textSize: number };

/** The parts of sections, their words broken into lines of a column. */
export function partsOf(sections: readonly PrintSection[], { measure, clean, textSize }: Tools) {
  return sections.flatMap(({ title, isProfessional, blocks }): PrintPart[] => [
    {
      role: 'title',
      lines: [
        [
          { text: title, face: 'title' },
          ...(isProfessional ? [{ text: ' · entre pros', face: 'regular' as const }] : []),
        ],
      ],
      size: textSize + 3,
      spaceBefore: 10,
      indent: 0,
      isProfessional,
      keepWith: 3 * lineHeightOf(textSize),
    },
    ...blocks.flatMap((block) => partsOfBlock(block, { measure, clean, textSize })),
  ]);
}

function partsOfBlock(block: PrintBlock, { measure, clean, textSize: size }: Tools): PrintPart[] {
  const lines = (runs: Parameters<typeof wrap>[0], width: number) =>
    wrap(runs, { width, size, measure, clean });
  const common = { size, indent: 0, keepWith: 0 };
  if (block.kind === 'subtitle') {
    const wrapped = lines([{ text: block.text, isBold: true }], columnWidth);
    const keepWith = 2 * lineHeightOf(size);
    return [{ ...common, role: 'subtitle', lines: wrapped, spaceBefore: 4, keepWith }];
  }
  if (block.kind === 'paragraph') {
    return [
      { ...common, role: 'paragraph', lines: lines(block.runs, columnWidth), spaceBefore: 3 },
    ];
  }
  if (block.kind === 'list') {
    return block.items.map(({ mark, runs }): PrintPart => {
      const indent = Math.max(10, measure(`${mark} `, 'regular', size) + 2);
      const wrapped = lines(runs, columnWidth - indent);
      return { ...common, role: 'item', lines: wrapped, spaceBefore: 2, indent, mark };
    });
  }
  return block.rows.map(({ words, amount: said, isTotal }): PrintPart => {
    const amount = clean(said);
    const room = columnWidth - measure(amount, isTotal ? 'bold' : 'regular', size) - 12;
    const wrapped = lines([{ text: words, isBold: isTotal }], room);
    // A row is not cut: its amount stands beside its first line.
    const keepWith = (wrapped.length - 1) * lineHeightOf(size);
    const role = isTotal ? 'total' : 'row';
    return { ...common, role, lines: wrapped, spaceBefore: 3, amount, keepWith };
  });
}

type Column = { page: number; x: number; top: number; bottom: number };

function columnsOf(firstTop: number, bottoms: [number, number]): Column[] {
  const { margin, top } = sheetOfPaper;
  return [0, 1].flatMap((page) =>
    [0, 1].map((column) => ({
      page,
      x: margin + column * (columnWidth + columnGap),
      top: page === 0 ? firstTop : top,
      bottom: bottoms[page] ?? sheetOfPaper.bottom,
    })),
  );
}

/** Puts the parts in columns, one line after the other; null where there is not room enough. */
function flow(parts: readonly PrintPart[], columns: readonly Column[]): PlacedLine[] | null {
  const placed: PlacedLine[] = [];
  let at = 0;
  let y = columns[0]?.top ?? 0;
  for (const part of parts) {
    const height = lineHeightOf(part.size);
    const column = columns[at];
    const isFirst = y === column?.top;
    y += isFirst ? 0 : part.spaceBefore;
    for (const index of part.lines.keys()) {
      const needed = height + (index === 0 ? part.keepWith : 0);
      if (y + needed > (columns[at]?.bottom ?? 0)) {
        at += 1;
        y = columns[at]?.top ?? 0;
      }
      const here = columns[at];
      if (!here) return null;
      placed.push({ part, index, page: here.page, x: here.x, y });
      y += height;
    }
  }
  return placed;
}

/** The smallest bottom that still holds, so that the two columns of the last page end together. */
function balance(top: number, fits: (bottom: number) => PlacedLine[] | null): PlacedLine[] | null {
  let [low, high] = [top, sheetOfPaper.bottom];
  let best = fits(high);
  if (!best) return null;
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const tried = fits(middle);
    if (tried) [best, high] = [tried, middle];
    else low = middle;
  }
  return best;
}

/**
 * Lays parts out in two columns.
 * @param firstTop where the columns of the first page begin, in points from the top.
 * @returns null where that many pages are not enough.
 */
export function layOut(
  parts: readonly PrintPart[],
  firstTop: number,
  pages: 1 | 2,
): PlacedLine[] | null {
  const { bottom, top } = sheetOfPaper;
  if (pages === 1) {
    return balance(firstTop, (limit) =>
      flow(parts, columnsOf(firstTop, [limit, bottom]).slice(0, 2)),
    );
  }
  return balance(top, (limit) => flow(parts, columnsOf(firstTop, [bottom, limit])));
}
