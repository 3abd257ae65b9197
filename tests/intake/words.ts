import type { RichText } from '#app/sheets/content.ts';
import type { SheetTextReading } from '#app/intake/read-sheet-text.ts';

/** Fields that hold a value drawn from the words, not the words: their excerpt answers for them. */
const drawn = new Set(
  'start end kind state licence audienceIds themeIds preparationTime'.split(' '),
);
/** Labels and joins that readers understand within a line: « Tél : », « Total », « A et B ». */
const labels = new Set(
  'tél tel téléphone courriel mail email nom fonction total coût euros et'.split(' '),
);

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    ['type', 'id', 'kind', 'code', 'licence', 'precision'].includes(key) ? [] : stringsIn(part),
  );
}

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words of the cleaned text that stand fewer times in what was read than in the text. */
export function lostWords(cleaned: string, reading: SheetTextReading): string[] {
  const { content, found, headings, unrecognised } = reading;
  const repeatedNames = ['title', 'carrier'].flatMap((field) =>
    found.filter((one) => one.field === field).slice(1),
  );
  const kept = count(
    wordsOf(
      [
        ...stringsIn(content),
        ...found.filter(({ field }) => drawn.has(field)).map(({ excerpt }) => excerpt),
        ...repeatedNames.map(({ excerpt }) => excerpt),
        ...headings,
        unrecognised,
      ].join('\n'),
    ),
  );
  return [...count(wordsOf(cleaned))].flatMap(([word, times]) =>
    (kept.get(word) ?? 0) < times && !labels.has(word) ? [word] : [],
  );
}

/** The words of a long text, a line for each paragraph. */
export function textOf(text: RichText | undefined): string {
  const read = (node: unknown): string => {
    const { text: words, content = [] } = node as { text?: string; content?: unknown[] };
    if (words !== undefined) return words;
    const isLine = content.some((child) => (child as { type?: string }).type === 'text');
    return content.map(read).join(isLine ? '' : '\n');
  };
  return text ? read(text) : '';
}
