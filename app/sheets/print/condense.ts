import type { PrintBlock, PrintSection, Run } from './print-model.ts';

/** How much of a sheet is printed: two pages hold any sheet, the rest is read online. */
export type Measure = {
  /** Points. */
  textSize: number;
  /** Characters of a section's running text. */
  mostCharacters: number;
  /** Rows of a list or a table, the total aside. */
  mostRows: number;
};

/** From all of it to the gist; the first that fits is printed. Never under 8.5 points. */
export const measures: readonly Measure[] = [
  { textSize: 10, mostCharacters: Infinity, mostRows: Infinity },
  { textSize: 9.5, mostCharacters: Infinity, mostRows: Infinity },
  { textSize: 9, mostCharacters: Infinity, mostRows: Infinity },
  { textSize: 8.5, mostCharacters: 2000, mostRows: 20 },
  { textSize: 8.5, mostCharacters: 1200, mostRows: 12 },
  { textSize: 8.5, mostCharacters: 700, mostRows: 8 },
  { textSize: 8.5, mostCharacters: 400, mostRows: 5 },
  { textSize: 8.5, mostCharacters: 200, mostRows: 3 },
];

/** Whether nothing is left out. */
export const isWhole = ({ mostCharacters }: Measure) => mostCharacters === Infinity;

/** A section cut down to a measure, saying once that something is left out. */
export function condense(
  section: PrintSection,
  { mostCharacters, mostRows }: Measure,
): PrintSection {
  let left = mostCharacters;
  const blocks: PrintBlock[] = [];
  for (const block of section.blocks) {
    if (left <= 0) break;
    const kept = shorten(block, left, mostRows);
    left -= lengthOf(kept);
    blocks.push(kept);
  }
  while (blocks.at(-1)?.kind === 'subtitle') blocks.pop();
  const isWhole =
    blocks.length === section.blocks.length &&
    lengthOfBlocks(blocks) >= lengthOfBlocks(section.blocks);
  const more: PrintBlock[] = isWhole
    ? []
    : [{ kind: 'paragraph', runs: [{ text: '[…] La suite se lit en ligne.' }] }];
  return { ...section, blocks: [...blocks, ...more] };
}

/** Characters in all. */
export const lengthOfSections = (sections: readonly PrintSection[]) =>
  sections.reduce((sum, { blocks }) => sum + lengthOfBlocks(blocks), 0);

const lengthOfBlocks = (blocks: readonly PrintBlock[]) =>
  blocks.reduce((sum, block) => sum + lengthOf(block), 0);

const runsLength = (runs: readonly Run[]) => runs.reduce((sum, { text }) => sum + text.length, 0);

function lengthOf(block: PrintBlock): number {
  if (block.kind === 'subtitle') return block.text.length;
  if (block.kind === 'paragraph') return runsLength(block.runs);
  if (block.kind === 'list')
    return block.items.reduce((sum, { runs }) => sum + runsLength(runs), 0);
  return block.rows.reduce((sum, { words }) => sum + words.length, 0);
}

function shorten(block: PrintBlock, most: number, mostRows: number): PrintBlock {
  if (block.kind === 'paragraph') return { ...block, runs: cutRuns(block.runs, most) };
  if (block.kind === 'list') return shortenList(block.items, most, mostRows);
  if (block.kind === 'amounts') return shortenAmounts(block.rows, mostRows);
  return block;
}

type Items = Extract<PrintBlock, { kind: 'list' }>['items'];

function shortenList(items: Items, most: number, mostRows: number): PrintBlock {
  const kept: Items = [];
  let left = most;
  for (const { mark, runs } of items.slice(0, mostRows)) {
    if (left <= 0) break;
    kept.push({ mark, runs: cutRuns(runs, left) });
    left -= runsLength(runs);
  }
  return { kind: 'list', items: kept };
}

type Rows = Extract<PrintBlock, { kind: 'amounts' }>['rows'];

/** The total stays exact: the rows left out are counted in it, and their number said. */
function shortenAmounts(rows: Rows, mostRows: number): PrintBlock {
  const total = rows.filter(({ isTotal }) => isTotal);
  const others = rows.filter(({ isTotal }) => !isTotal);
  const missing = others.length - mostRows;
  const more = missing > 0 ? [{ words: `et ${missing} de plus, en ligne`, amount: '' }] : [];
  const kept = others
    .slice(0, mostRows)
    .map((row) => ({ ...row, words: cutWords(row.words, 120) }));
  return { kind: 'amounts', rows: [...kept, ...more, ...total] };
}

function cutWords(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S*$/u, '')}…`;
}

function cutRuns(runs: readonly Run[], most: number): Run[] {
  if (runsLength(runs) <= most) return [...runs];
  const kept: Run[] = [];
  let left = most;
  for (const run of runs) {
    if (left <= 0) break;
    kept.push({ ...run, text: run.text.length > left ? cutWords(run.text, left) : run.text });
    left -= run.text.length;
  }
  return kept;
}
