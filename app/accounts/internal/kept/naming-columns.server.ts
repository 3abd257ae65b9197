import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core';

import { users } from '#db/schema/accounts.ts';
import { profiles } from '#db/schema/people.ts';

const namesSomebody = /^(?:actor_id|(?:.*_)?user_id|.*_by_id|(?:.*_)?email|recipient)$/u;

/** The name of a column in the database. */
export const snakeName = ({ name }: PgColumn) =>
  name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

/** « help_messages.author_id ». */
export const fullName = (column: PgColumn) => `${getTableName(column.table)}.${snakeName(column)}`;

/** The columns of a table by which it names people: those that lead to an account, addresses. */
export function listNamingColumns(table: PgTable): PgColumn[] {
  const { columns, foreignKeys } = getTableConfig(table);
  const leading = new Set(
    foreignKeys.flatMap((key) => {
      const { columns: from, foreignTable } = key.reference();
      return foreignTable === users || foreignTable === profiles ? from.slice(0, 1) : [];
    }),
  );
  return columns.filter((column) => leading.has(column) || namesSomebody.test(snakeName(column)));
}

/** The table of a column. */
export function tableOf({ table }: PgColumn): PgTable {
  if (!is(table, PgTable)) throw new TypeError('A column of PostgreSQL has a table');
  return table;
}
