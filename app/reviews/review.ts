import { criteria, type Criterion, type InviteAgain } from './vocabulary.ts';

/** What a review says, as the form and the page show it. */
export type Said = Record<Criterion, number> & {
  done: string;
  audience: string;
  again: InviteAgain;
  conditions: string;
  advice: string;
};

export type ListedReview = {
  reviewId: string;
  said: Said;
  author: string;
  library: { slug: string; name: string };
  /** The project that they came for. */
  sheet: { slug: string; title: string };
  /** « 13 mars 2026 »; null where its proof is out of sight. */
  when: string | null;
  /** Corrected since it was written. */
  isCorrected: boolean;
  /** The speaker's answer that stands. */
  answer: { body: string; at: string } | null;
  may: { correct: boolean; answer: boolean; moderate: boolean; report: boolean };
};

/** Means by criterion, from 1 to 5: one voice for each library. */
export type Averages = { libraryCount: number; means: Record<Criterion, number>; overall: number };

/** The part of a row that is said. */
export function saidOf(row: Said): Said {
  const { done, audience, again, conditions, advice } = row;
  const marks = Object.fromEntries(criteria.map((name) => [name, row[name]])) as Record<
    Criterion,
    number
  >;
  return { ...marks, done, audience, again, conditions, advice };
}
