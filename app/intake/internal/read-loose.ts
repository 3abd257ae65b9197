import { readDates } from '#app/sheets/read-dates.ts';
import { type Block, blocksOf, blockText } from './blocks.ts';
import { countWords, fold } from './fold.ts';
import { readContactLines, setCarrier, setTitle } from './read-identity.ts';
import { enrich, leave, type Reading, take } from './reading.ts';
import type { Section } from './sections.ts';
import { typeset } from './typeset.ts';

const institution =
  /^(?:la |le |l )?(?:mediatheque|bibliotheque|conseil departemental|mairie|ville de|communaute|reseau|departement|centre culturel|association|ludotheque)\b/u;

/**
 * What stands under no heading: the first line of a sheet is its title when no heading says so, a
 * line that is a date, a structure or a way to call is read as such, a paragraph is the summary
 * when it is short and comes first, else the context. Other short lines stay in view.
 */
export function readLoose(reading: Reading, section: Section): void {
  let { lines } = section;
  if (reading.content.title === undefined && !reading.announced.has('title'))
    lines = titleFromTop(reading, lines);
  const body = lines.findIndex((line) => line !== '' && !isLetterhead(line));
  const head = body < 0 ? lines : lines.slice(0, body);
  for (const line of head.filter(Boolean)) readShortParts(reading, line);
  for (const block of blocksOf(lines.slice(head.length), reading.width)) {
    if (block.kind === 'paragraph' && !isProse(block.text)) {
      readShortParts(reading, block.text);
    } else readProse(reading, section, block);
  }
}

/** The first line, or the first after the letterhead of a library and a date. */
function titleFromTop(reading: Reading, lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => line !== '' && !isLetterhead(line));
  const first = lines[at];
  if (first === undefined || first.length > 160 || /[.;,]$/u.test(first) || first.startsWith('•')) {
    return [...lines];
  }
  setTitle(reading, first);
  return lines.toSpliced(at, 1);
}

function isLetterhead(line: string): boolean {
  if (countWords(line) > 12 || /[.!?…]$/u.test(line)) return false;
  const { start, saysMore } = readDates(line);
  return institution.test(fold(line)) || (start !== null && !saysMore);
}

function isProse(text: string): boolean {
  return countWords(text) >= 12 || (countWords(text) >= 6 && /[.!?:…]$/u.test(text));
}

/** « Médiathèque de Sorgues – samedi 14 mars 2026 » */
function readShortParts(reading: Reading, line: string): void {
  for (const part of line.split(/\s+[–—|•-]\s+/u)) readShortLine(reading, part);
}

function readShortLine(reading: Reading, text: string): void {
  const { start, end, saysMore } = readDates(text);
  if (start !== null && !saysMore && !reading.content.start) {
    reading.content.start = start;
    if (end !== null) reading.content.end = end;
    take(reading, 'start', text);
  } else if (
    institution.test(fold(text)) &&
    reading.content.carrier === undefined &&
    !reading.announced.has('carrier')
  ) {
    setCarrier(reading, null, text);
  } else if (/@|(?:0|\+33 ?)[1-9](?:[ .-]?\d\d){4}/u.test(text)) {
    readContactLines(reading, null, [text]);
  } else leave(reading, null, text);
}

function readProse(reading: Reading, section: Section, block: Block): void {
  const text = blockText(block);
  const isSummary =
    block.kind === 'paragraph' &&
    text.length <= 300 &&
    !text.endsWith(':') &&
    !reading.content.summary &&
    !reading.rich.has('context');
  if (isSummary) {
    reading.content.summary = typeset(text);
    take(reading, 'summary', text);
  } else {
    enrich(reading, 'context', { ...section, label: null, isKept: false }, [block]);
    take(reading, 'context', text);
  }
}
