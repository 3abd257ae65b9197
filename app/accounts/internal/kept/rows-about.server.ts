import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

import type { KeptRows } from './about.server.ts';
import { listNamingColumns, snakeName, tableOf } from './naming-columns.server.ts';

/** Of whom the rows are looked for. */
export type Somebody = { userId: string; email: string };

/** Secrets, inner addresses, and what only searches read: nobody's data. */
const leftOut = [
  'password_hash',
  'token_hash',
  'storage_key',
  'dedupe_key',
  'client_key',
  'vector',
  'full_vector',
  'public_vector',
];

const nameOf = (column: PgColumn) => sql.identifier(snakeName(column));

/** Where a row `t` names this person. */
export function isNamed(column: PgColumn, by: KeptRows['by'], { userId, email }: Somebody): SQL {
  return by === 'address'
    ? sql`lower(t.${nameOf(column)}) = lower(${email})`
    : sql`t.${nameOf(column)} = ${userId}`;
}

/** Where a row `t` is one of these, for this person. */
export function isAbout({ column, by, also }: KeptRows, somebody: Somebody): SQL {
  const named = isNamed(column, by, somebody);
  return also ? sql`(${named} or ${also(somebody.userId)})` : named;
}

/** How a column that marks a deed names somebody. */
export const markedBy = (column: PgColumn): KeptRows['by'] =>
  column.getSQLType() === 'uuid' ? 'account' : 'address';

/**
 * The rows as an object each: whole, but for secrets, for whoever else they name, and for what the
 * register leaves out.
 */
export function selectRows(rows: KeptRows, somebody: Somebody): SQL {
  const theirs: readonly PgColumn[] = [rows.column, ...rows.own];
  const named = listNamingColumns(tableOf(rows.column))
    .filter((each) => !theirs.includes(each))
    .map(snakeName);
  const hidden = [...leftOut, ...named, ...rows.hides];
  const row = rows.only
    ? sql`(select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(t)) where key = any(${sql.param(rows.only)}::text[]))`
    : sql`to_jsonb(t) - ${sql.param(hidden)}::text[]`;
  return sql`select ${row} as row from ${rows.column.table} t where ${isAbout(rows, somebody)}`;
}
