import type { Segment } from '#app/sheets/sheet-summary.ts';
import type { AddressProblem } from '#app/platform/address.ts';
import type { Correction } from '#app/search/compose-words.ts';

import type { AnswerQuery } from './answer-query.ts';
import type { AnswerScope } from './vocabulary.ts';

/** An answer in a list. */
export type AnswerSummary = {
  id: string;
  slug: string;
  title: string;
  theme: { slug: string; label: string };
  scope: AnswerScope;
  isCertified: boolean;
  /** Nobody has confirmed it for a year. */
  isToVerify: boolean;
  publishedAt: string;
  changedAt: string;
  confirmedAt: string;
  /** With the words found. */
  titleSegments: Segment[];
  excerpt: Segment[];
  /** Whole, as plain text. */
  body: string;
};

/** What a page shows of it. */
export type AnswerLine = Omit<AnswerSummary, 'body'>;

export type AnswerChoice = { value: string; label: string; count: number; isSelected: boolean };

export type AnswerResults<Item = AnswerSummary> = {
  query: AnswerQuery;
  problems: AddressProblem[];
  total: number;
  page: number;
  pageCount: number;
  items: Item[];
  /** `readers` is empty for visitors: what is between professionals is not even counted. */
  facets: { theme: AnswerChoice[]; state: AnswerChoice[]; readers: AnswerChoice[] };
  corrections: Correction[];
  synonyms: string[];
};
export type AnswerResultsPage = AnswerResults<AnswerLine>;
