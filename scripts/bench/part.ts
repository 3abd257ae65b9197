import type { OpenDatabase } from '#app/platform/database.server.ts';

import type { Figure } from './report.ts';

/** What every part of the bench works on. */
export type Bench = {
  /** A server with the corpus, other databases may be made on it. */
  rootUrl: string;
  databaseUrl: string;
  database: OpenDatabase;
  /** How many sheets, and how many people in each directory. */
  size: number;
  directorySize: number;
  /** How many sessions of trainings, where they are measured. */
  sessionCount: number;
  /** Measures of a part to take alone, where somebody works on one; all of them otherwise. */
  only: readonly string[];
};

export type Part = { title: string; run: (bench: Bench) => Promise<Figure[]> };
