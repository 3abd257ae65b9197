import { type SQL, sql } from 'drizzle-orm';

/**
 * Whether the owner of a row of `sheets` has left its library, or the network; or, where another
 * library carries it, their own without working anywhere since.
 */
export const isLeft: SQL = sql`exists (
  select from sheet_authors a join users o on o.id = a.user_id
   where a.sheet_id = sheets.id and a.role = 'owner'
     and (o.erased_at is not null
       or exists (select from library_departures d
         where d.user_id = o.id
           and (d.library_id = sheets.library_id or o.library_id is null))))`;
