import type { Run } from './print-model.ts';

export type Face = 'regular' | 'bold' | 'title';

/** Width of words in points. */
export type MeasureWords = (text: string, face: Face, size: number) => number;

/** Leaves only letters that the typefaces have. */
export type Clean = (text: string) => string;

/** Words that stand on one line, each stretch with its face. */
export type Line = { text: string; face: Face }[];

type Word = { text: string; face: Face; width: number };

/** A text without spaces is cut where the column ends. */
function cutToFit(word: Word, width: number, measure: MeasureWords, size: number): Word[] {
  if (word.width <= width) return [word];
  const pieces: Word[] = [];
  let piece: Word = { text: '', face: word.face, width: 0 };
  for (const letter of word.text) {
    const room = measure(letter, word.face, size);
    if (piece.text && piece.width + room > width) {
      pieces.push(piece);
      piece = { text: '', face: word.face, width: 0 };
    }
    piece = { ...piece, text: piece.text + letter, width: piece.width + room };
  }
  return [...pieces, piece];
}

type Room = { width: number; size: number; measure: MeasureWords; clean: Clean };

/** Breaks runs into lines no wider than `width` points. No-break spaces hold. */
export function wrap(runs: readonly Run[], { width, size, measure, clean }: Room): Line[] {
  const words = runs.flatMap(({ text, isBold }) => {
    const face: Face = isBold ? 'bold' : 'regular';
    return clean(text)
      .split(/(?<=[ \n\t])/u)
      .map((words) => {
        const piece = words.replaceAll(/[\n\t]/gu, ' ');
        return { text: piece, face, width: measure(piece.trimEnd(), face, size) };
      });
  });
  const space = measure(' ', 'regular', size);
  const lines: Line[] = [];
  let line: Line = [];
  let used = 0;
  for (const word of words.flatMap((each) => cutToFit(each, width, measure, size))) {
    if (used > 0 && used + word.width > width) {
      lines.push(line);
      line = [];
      used = 0;
    }
    if (line.length === 0 && word.text.trim() === '') continue;
    const last = line.at(-1);
    if (last?.face === word.face) last.text += word.text;
    else line.push({ text: word.text, face: word.face });
    used += word.width + (word.text.endsWith(' ') ? space : 0);
  }
  if (line.length > 0) lines.push(line);
  return lines;
}
