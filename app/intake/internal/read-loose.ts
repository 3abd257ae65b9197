import { type Block, blocksOf, blockText } from './blocks.ts';
import { readDates } from './dates.ts';
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
  for (const block of blocksOf(lines, reading.width)) {
    if (block.kind === 'paragraph' && !isProse(block.text)) {
      for (const part of block.text.split(/\s+[–—|•-]\s+/u)) readShortLine(reading, part);
    } else readProse(reading, section, block);
  }
}

function titleFromTop(reading: Reading, lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => line !== '');
  const first = lines[at];
  if (first === undefined || first.length > 160 || /[.;,]$/u.test(first) || first.startsWith('•')) {
    return [...lines];
  }
  setTitle(reading, first);
  return lines.slice(at + 1);
}

function isProse(text: string): boolean {
  return countWords(text) >= 12 || (countWords(text) >= 6 && /[.!?:…]$/u.test(text));
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
