import { sql } from 'drizzle-orm';

import { erasedName } from '#app/accounts/vocabulary.ts';
import type { Transaction } from '#app/platform/database.server.ts';

export type Erased = { userId: string; email: string; displayName: string };

/** Where the content of a sheet stands: what is shown, what was, what is being written. */
const contents = [
  { table: 'sheets', column: 'draft', sheet: 'id' },
  { table: 'sheet_versions', column: 'content', sheet: 'sheet_id' },
  { table: 'sheet_draft_revisions', column: 'content', sheet: 'sheet_id' },
];

/**
 * Takes the name out of what stays: as the contact of a sheet, after « @ » in a comment. Words in
 * running text are left as they were written.
 * @returns the sheets that say something else from now on.
 */
export async function eraseFromWriting(tx: Transaction, person: Erased): Promise<string[]> {
  const { userId, email, displayName } = person;
  const noContact = JSON.stringify({ name: erasedName, email: '', phone: '', note: '' });
  const changed = new Set<string>();
  for (const { table, column, sheet } of contents) {
    const content = sql`t.${sql.identifier(column)}`;
    const contact = sql`${content} -> 'contact'`;
    const rows = await tx.execute<{ sheetId: string }>(sql`
      update ${sql.identifier(table)} t
         set ${sql.identifier(column)} = jsonb_set(${content}, '{contact}', ${contact} || ${noContact}::jsonb)
       where lower(${contact} ->> 'email') = lower(${email})
          or (fold(${contact} ->> 'name') = fold(${displayName})
            and t.${sql.identifier(sheet)} in (select sheet_id from sheet_authors where user_id = ${userId}))
      returning t.${sql.identifier(sheet)} as "sheetId"`);
    for (const { sheetId } of rows) changed.add(sheetId);
  }
  const named = `@${displayName.replace(/[.\\^$*+?()[\]{}|]/gu, '\\$&')}`;
  await tx.execute(sql`
    update comments c set body = regexp_replace(c.body, ${named}, ${`@${erasedName}`}, 'gi')
     where c.id in (select comment_id from comment_mentions where user_id = ${userId})`);
  return [...changed];
}
