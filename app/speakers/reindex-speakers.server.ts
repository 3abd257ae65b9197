import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { speakers } from '#db/schema/speakers.ts';

import { writeSearchWords } from './internal/write-search-words.server.ts';

/** Writes anew what searches read of the profiles that bear a term of another name. */
export async function reindexSpeakers(
  { db }: Pick<Context, 'db'>,
  term: { themeId: number } | { audienceId: number },
): Promise<void> {
  const bears =
    'themeId' in term
      ? sql`${term.themeId} = any(${speakers.themeIds})`
      : sql`${term.audienceId} = any(${speakers.audienceIds})`;
  const rows = await db.select({ id: speakers.id }).from(speakers).where(bears);
  for (const { id } of rows) await db.transaction((tx) => writeSearchWords(tx, id));
}
