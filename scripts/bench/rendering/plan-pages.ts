import { listComments } from '#app/comments/list-comments.server.ts';
import type { Database } from '#app/platform/database.server.ts';
import { listReplays } from '#app/replays/list-replays.server.ts';
import { readSearchPage } from '#app/search/read-search-page.server.ts';
import { readSheet } from '#app/sheets/read-sheet.server.ts';
import { ask } from '#scripts/bench/ask.ts';
import { aVisitor, contextFor } from '#scripts/bench/people.ts';

import { recordStatements, type Statement } from './record-statements.ts';

/** What a bare handler needs to answer as the real page does. */
export type PagePlan = { statements: Statement[]; html: string };

/** What the loader of this address reads, as `app/routes` asks for it. */
async function readPage(db: Database, address: string): Promise<void> {
  const url = new URL(address, 'http://localhost');
  const context = contextFor(db, aVisitor);
  if (url.pathname === '/fiches') {
    await readSearchPage(context, { address: url.searchParams });
    return;
  }
  const slug = url.pathname.split('/').at(-1) ?? '';
  const face = 'professional';
  await Promise.all([
    readSheet(context, { slug, face }),
    listReplays(context, { slug, face }),
    listComments(context, { slug }),
  ]);
}

/** The statements and the HTML of each address, from the real server. */
export async function planPages(
  { databaseUrl, origin }: { databaseUrl: string; origin: string },
  addresses: readonly string[],
): Promise<Record<string, PagePlan>> {
  const plans: Record<string, PagePlan> = {};
  for (const address of addresses) {
    const html = await ask(origin + address, aVisitor);
    const statements = await recordStatements(databaseUrl, (db) => readPage(db, address));
    plans[address] = { statements, html };
  }
  return plans;
}
