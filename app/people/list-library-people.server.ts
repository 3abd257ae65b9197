import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';

import { findReaderPoint, readableBy } from './internal/readable.server.ts';
import { readPeople } from './internal/person-rows.server.ts';

/** Shown on the page of a library; the others are a search away. */
const mostShown = 12;

/**
 * Who works in a library, of those who show their name and their library to this reader.
 * @returns the first by name, and how many there are.
 */
export async function listLibraryPeople({ actor, db }: Context, { slug }: { slug: string }) {
  const there = sql`directory_entries e join libraries w on w.id = e.library_id
    where w.slug = ${slug} and ${readableBy(actor)}`;
  const [counted] = await db.execute<{ total: number }>(
    sql`select count(*)::int as total from ${there}`,
  );
  const people = await readPeople(
    db,
    sql`select e.user_id, e.fields,
        row_number() over (order by e.sort_name collate "C", e.user_id) as rank
      from ${there} order by rank limit ${mostShown}`,
    await findReaderPoint(db, actor),
  );
  return { total: counted?.total ?? 0, items: people.map(({ summary }) => summary) };
}
export type LibraryPeopleList = Awaited<ReturnType<typeof listLibraryPeople>>;
