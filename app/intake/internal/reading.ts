import type { SheetContent } from '#app/sheets/content.ts';

import type { Block } from './blocks.ts';
import type { LabelledId } from './matches.ts';
import type { NamedDepartement } from './perimeters.ts';
import type { Section } from './sections.ts';

/** Words of the house that a text may name. */
export type KnownWords = {
  themes: readonly LabelledId[];
  audiences: readonly LabelledId[];
  departements: readonly NamedDepartement[];
};

export type FoundField = {
  field: keyof SheetContent;
  /** What the text says, as it stood. */
  excerpt: string;
};

export type RichField =
  | 'context'
  | 'objectives'
  | 'running'
  | 'technicalNeeds'
  | 'humanMeans'
  | 'materialMeans'
  | 'communication'
  | 'worked'
  | 'failed'
  | 'advice';

/** What the readers fill, section after section. */
export type Reading = {
  content: Partial<SheetContent>;
  found: FoundField[];
  /** Headings understood: their words are the fields' own. */
  headings: string[];
  unrecognised: string[];
  rich: Map<RichField, { label: string | null; isKept: boolean; blocks: Block[] }[]>;
  known: KnownWords;
  /** What the headings of the whole text announce. */
  announced: ReadonlySet<Section['target']>;
  rows: number;
  /** Width at which the lines of the text were wrapped. */
  width: number;
  /** The whole cleaned text, to see how it writes a word. */
  text: string;
};

export function take(reading: Reading, field: keyof SheetContent, excerpt: string): void {
  reading.found.push({ field, excerpt });
}

/** Keeps a text in view of the author, with the heading it stood under. */
export function leave(reading: Reading, label: string | null, text: string): void {
  if (text.trim() === '') return;
  const isShort = text.length < 80 && !text.includes('\n');
  reading.unrecognised.push(
    label === null ? text : isShort ? `${label} : ${text}` : `${label}\n${text}`,
  );
}

export function enrich(
  reading: Reading,
  field: RichField,
  section: Section,
  blocks: Block[],
): void {
  if (blocks.length === 0) return;
  const parts = reading.rich.get(field) ?? [];
  parts.push({ label: section.label, isKept: section.isKept, blocks });
  reading.rich.set(field, parts);
}

/** Practical details that have no field of their own stand in the running, with their label. */
export function detail(reading: Reading, label: string | null, text: string): void {
  enrich(reading, 'running', { target: 'running', label: null, isKept: false, lines: [] }, [
    { kind: 'paragraph', text: label === null ? text : `${label} : ${text}` },
  ]);
}

/** An identifier for a row of a list, unique in the sheet. */
export function rowId(reading: Reading): string {
  reading.rows += 1;
  return `repris-${reading.rows}`;
}

/** Keeps in a field what it can hold, up to its last whole word; says whether all of it fits. */
export function clip(text: string, max: number): { kept: string; isWhole: boolean } {
  if (text.length <= max) return { kept: text, isWhole: true };
  return { kept: text.slice(0, max + 1).replace(/[\s,;:]+\S*$/u, ''), isWhole: false };
}
