import type { Motif } from '#app/vocabularies/vocabulary.ts';

/** Something that happened to a sheet, as the first page tells it. */
export type News = {
  kind: 'published' | 'adapted' | 'replayed';
  /** ISO instant. */
  at: string;
  slug: string;
  title: string;
  motif: Motif | null;
  /** Who: the structure that carries the sheet, or the library that did it again. */
  by: string;
  /** Of the sheet that was adapted, where it can be read. */
  originTitle: string | null;
  /** What professionals read of a replay: figures and advice; null for the others. */
  told: { attendance: number | null; costInCents: number | null; advice: string } | null;
};
