import { getTableName, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

import type { KeptLimits, KeptLine, KeptPart } from '#app/accounts/kept-data.ts';

/** Rows of a table that are about somebody. */
export type KeptRows = {
  /** The name of these rows in the copy. */
  key: string;
  /** The column by which they are: the account, or its address. */
  column: PgColumn;
  by: 'account' | 'address';
  /**
   * When the account is erased: the rows go, or stay under « compte supprimé », or stay without being
   * theirs any more, as the verb says.
   */
  fate: 'goes' | 'stays' | 'letGo';
  /** « message », « messages ». */
  count: readonly [one: string, many: string];
  /** Columns that people read, by their name in the database, each with its word. */
  reads: Readonly<Record<string, string>>;
  /** Where they hold what is not of this person: columns left out besides secrets and colleagues. */
  hides: readonly string[];
  /** The only columns of the copy, where most of the row is somebody else's. */
  only: readonly string[] | null;
  /** What codes say, by column. */
  says: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Other columns that hold their own addresses. */
  own: readonly PgColumn[];
  /** Other rows `t` of the table that are theirs too. */
  also: ((userId: string) => SQL) | null;
};

/** What is kept, in which rows; a table without rows here holds nobody with an account. */
export type KeptData = Omit<KeptLine, 'until'> & {
  part: KeptPart;
  until: (limits: KeptLimits) => string;
  rows: readonly KeptRows[];
  /** Columns that name somebody on a row which is not theirs: who checked, who took, who settled. */
  marks?: readonly PgColumn[];
};

type Aside = Partial<Pick<KeptRows, 'key' | 'by' | 'hides' | 'only' | 'says' | 'own' | 'also'>>;

/** Rows of which this column says whom they are about. */
export function about(
  column: PgColumn,
  fate: KeptRows['fate'],
  count: KeptRows['count'],
  reads: KeptRows['reads'],
  aside: Aside = {},
): KeptRows {
  const key = getTableName(column.table);
  const usual = { by: 'account', hides: [], only: null, says: {}, own: [], also: null } as const;
  return { key, column, fate, count, reads, ...usual, ...aside };
}
