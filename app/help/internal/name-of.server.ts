import { sql } from 'drizzle-orm';

/** The name of a row of users, under this alias; « compte supprimé » once it is erased. */
export const name = (alias: string) =>
  sql.raw(
    `(case when ${alias}.erased_at is null then ${alias}.display_name else 'compte supprimé' end)`,
  );
