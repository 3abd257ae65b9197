import type { SheetContent } from '#app/sheets/content.ts';

import { cleanText } from './clean-text.ts';
import { type Block, wrapWidthOf } from './internal/blocks.ts';
import { fold } from './internal/fold.ts';
import { readKind, readThemes } from './internal/matches.ts';
import { readLoose } from './internal/read-loose.ts';
import { readers } from './internal/readers.ts';
import { type FoundField, type KnownWords, type Reading, take } from './internal/reading.ts';
import { richTextOfBlocks } from './internal/rich-blocks.ts';
import { cutIntoSections, type Section } from './internal/sections.ts';
import { typeset } from './internal/typeset.ts';

export type SheetTextReading = {
  content: Partial<SheetContent>;
  /** What was recognised, and the words of the text that say it. */
  found: FoundField[];
  /** Headings understood. */
  headings: string[];
  /** Every sentence that went into no field, in the order of the text. */
  unrecognised: string;
};

/**
 * Reads the text of a project sheet, pasted or taken out of a file, as the draft of a sheet. Nothing
 * is dropped: each sentence ends in a field or in `unrecognised`.
 * @param known entries of the house that the text may name: themes, audiences, départements.
 */
export function readSheetText(raw: string, known: KnownWords): SheetTextReading {
  const text = cleanText(raw);
  const sections = cutIntoSections(text);
  const reading: Reading = {
    content: {},
    found: [],
    headings: sections.flatMap(({ label, target }) =>
      label === null || target === 'unknown' ? [] : [label],
    ),
    unrecognised: [],
    rich: new Map(),
    known,
    announced: new Set(sections.map(({ target }) => target)),
    rows: 0,
    width: wrapWidthOf(text),
    text,
  };
  for (const section of sections) readSection(reading, section);
  writeRichTexts(reading);
  deduceKind(reading);
  deduceThemes(reading);
  const { content, found, headings } = reading;
  return { content, found, headings, unrecognised: leftOf(reading) };
}

/** A running header repeats the title or the structure: once they are known, it says nothing new. */
function leftOf(reading: Reading): string {
  const title = fold(reading.content.title ?? '');
  const carrier = fold(reading.content.carrier?.structureName ?? '');
  const left = reading.unrecognised.filter((text) => {
    const isKnown = text !== '' && [title, carrier].includes(fold(text));
    if (isKnown) take(reading, fold(text) === title ? 'title' : 'carrier', text);
    return !isKnown;
  });
  return left.map(typeset).join('\n\n');
}

function readSection(reading: Reading, section: Section): void {
  const { target } = section;
  const rest =
    target === 'loose' || target === 'chapter'
      ? section.lines
      : (readers[target](reading, section) ?? []);
  if (rest.some(Boolean)) {
    readLoose(reading, { target: 'loose', label: null, isKept: false, lines: rest });
  }
}

/** Sections that went into one field keep their headings; so do headings that say something more. */
function writeRichTexts(reading: Reading): void {
  for (const [field, parts] of reading.rich) {
    const labels = new Set(parts.flatMap(({ label }) => (label === null ? [] : [label])));
    const blocks = parts.flatMap(({ label, isKept, blocks }): Block[] => {
      if (label === null || !(isKept || labels.size > 1)) return blocks;
      const [only] = blocks;
      const isDetail = blocks.length === 1 && only?.kind === 'paragraph' && only.text.length < 120;
      return isDetail && isKept
        ? [{ kind: 'paragraph', text: `${label}\u00A0: ${only.text}` }]
        : [{ kind: 'heading', text: label }, ...blocks];
    });
    reading.content[field] = richTextOfBlocks(blocks);
  }
}

/** « Atelier stop motion » is a workshop; a département with its perimeters carries a project of territory. */
function deduceKind(reading: Reading): void {
  const { content } = reading;
  if (content.kind) return;
  const title = content.title ?? '';
  const carrier = content.carrier?.structureName ?? '';
  const isOfTerritory =
    (content.perimeters?.length ?? 0) > 0 &&
    /départemental|communauté|agglo|métropole|région/iu.test(carrier);
  const kind = readKind(title) ?? (isOfTerritory ? 'territoryProject' : null);
  if (kind === null) return;
  content.kind = kind;
  take(reading, 'kind', readKind(title) ? title : carrier);
}

/** A theme that the title names word for word. */
function deduceThemes(reading: Reading): void {
  const { content, known } = reading;
  if (content.themeIds !== undefined || content.title === undefined) return;
  const { ids } = readThemes(content.title, known.themes);
  if (ids.length === 0) return;
  content.themeIds = ids;
  take(reading, 'themeIds', content.title);
}
