import { getTableColumns, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';

import type { Transaction } from '#app/platform/database.server.ts';
import { libraries } from '#db/schema/libraries.ts';

import { registerFieldLabels } from './register-fields.ts';
import type { RegisterValues } from './register-row.ts';

const columns = getTableColumns(libraries);
const fields = Object.keys(registerFieldLabels) as (keyof RegisterValues)[];

/** `name text, latitude double precision, …`: the fields of the register as a record of PostgreSQL. */
const record = [
  ...fields.map((field) => `"${field}" ${columns[field].getSQLType()}`),
  '"registerCode" text',
].join(', ');
const names = fields.map(toSnakeCase).join(', ');
const values = fields.map((field) => `r."${field}"`).join(', ');
const assignments = fields.map((field) => `${toSnakeCase(field)} = r."${field}"`).join(', ');

/** Fields that the file lacks take the default of their column. */
const empty = Object.fromEntries(fields.map((field) => [field, null]));

/** Creates libraries, thousands in one statement. */
export async function createLibraries(
  tx: Transaction,
  created: readonly (RegisterValues & { registerCode: string; slug: string })[],
  now: Date,
): Promise<void> {
  if (created.length === 0) return;
  const rows = created.map((library) => ({ ...empty, kind: 'library', ...library }));
  await tx.execute(sql`
    insert into ${libraries} (slug, register_code, imported_at, ${sql.raw(names)})
    select r.slug, r."registerCode", ${now.toISOString()}::timestamptz, ${sql.raw(values)}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(slug text, ${sql.raw(record)})`);
}

/** Updates libraries, thousands in one statement. */
export async function updateLibraries(
  tx: Transaction,
  changed: readonly (typeof libraries.$inferSelect)[],
  now: Date,
): Promise<void> {
  if (changed.length === 0) return;
  await tx.execute(sql`
    update ${libraries} set register_code = r."registerCode",
        imported_at = ${now.toISOString()}::timestamptz, ${sql.raw(assignments)}
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as r(id uuid, ${sql.raw(record)})
     where libraries.id = r.id`);
}
