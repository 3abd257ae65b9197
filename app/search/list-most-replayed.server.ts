import { desc } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { SheetSummary } from '#app/sheets/sheet-summary.ts';
import { registerEntries } from '#db/schema/register.ts';

import { readSummaries } from './internal/read-summaries.server.ts';
import { resolveSearch } from './resolve-search.server.ts';
import { emptyQuery } from './search-query.ts';

/** The sheets that most libraries did again, the newest first among equals. */
export async function listMostReplayed(
  context: Context,
  { limit }: { limit: number },
): Promise<SheetSummary[]> {
  const [search, rows] = await Promise.all([
    resolveSearch(context, emptyQuery, []),
    context.db
      .select({ id: registerEntries.sheetId })
      .from(registerEntries)
      .orderBy(desc(registerEntries.replayCount), desc(registerEntries.publishedAt))
      .limit(limit),
  ]);
  return readSummaries(
    context.db,
    search,
    rows.map(({ id }) => id),
  );
}
