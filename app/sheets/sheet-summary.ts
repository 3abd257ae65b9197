import type { Motif } from '#app/vocabularies/vocabulary.ts';

import type { BudgetBracket, ProjectState, SheetKind } from './vocabulary.ts';

/** A stretch of text; the hits are what a search was looking for. */
export type Segment = { text: string; isHit: boolean };

/** What a list shows of a sheet: the four facts that tell whether to open it. */
export type SheetSummary = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  kind: SheetKind | null;
  state: ProjectState | null;
  themes: { slug: string; label: string; motif: Motif }[];
  audiences: { slug: string; label: string }[];
  carrierName: string;
  placeLabel: string | null;
  departementCode: string | null;
  communeCode: string | null;
  intercommunalityCode: string | null;
  point: { latitude: number; longitude: number } | null;
  /** ISO days, and the start as people say it. */
  startsOn: string | null;
  endsOn: string | null;
  startLabel: string | null;
  /** Professional: always null for visitors, as the amount. */
  budgetBracket: BudgetBracket | null;
  budgetInCents: number | null;
  replayCount: number;
  illustration: { fileId: string; alt: string } | null;
  /** ISO instants. */
  firstPublishedAt: string;
  publishedAt: string;
  /** From the commune asked for, else from the reader's library. */
  distanceInKm: number | null;
  /** Title and excerpt with the words found; the excerpt is the summary where it holds them. */
  titleSegments: Segment[];
  excerpt: Segment[];
};

const told = [
  'slug',
  'title',
  'kind',
  'state',
  'themes',
  'audiences',
  'carrierName',
  'departementCode',
  'startLabel',
  'budgetBracket',
  'replayCount',
  'illustration',
  'distanceInKm',
  'titleSegments',
  'excerpt',
] as const satisfies readonly (keyof SheetSummary)[];

/** What the lines of a list say and no more: it travels twice, in the page and as its data. */
export type SheetLine = Pick<SheetSummary, (typeof told)[number]>;

/** Leaves out what lists do not show. */
export function toLine(sheet: SheetSummary): SheetLine {
  return Object.fromEntries(told.map((name) => [name, sheet[name]])) as SheetLine;
}
