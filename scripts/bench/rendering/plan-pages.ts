import { findAnswersForWords } from '#app/answers/find-answers-for-words.server.ts';
import { listAnswersOfSheet } from '#app/answers/list-answers-of-sheet.server.ts';
import { listComments } from '#app/comments/list-comments.server.ts';
import { readRegionDrawing } from '#app/map/read-region-drawing.server.ts';
import { isListed } from '#app/people/is-listed.server.ts';
import { parsePeopleQuery } from '#app/people/parse-people-query.ts';
import { searchPeople } from '#app/people/search-people.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { listReplays } from '#app/replays/list-replays.server.ts';
import { listSheetComings } from '#app/reviews/list-sheet-comings.server.ts';
import { readAverages } from '#app/reviews/read-averages.server.ts';
import { readSearchPage } from '#app/search/read-search-page.server.ts';
import { readSheet } from '#app/sheets/read-sheet.server.ts';
import { parseSpeakerQuery } from '#app/speakers/query.ts';
import { readHome } from '#app/speakers/read-home.server.ts';
import { readSheetSpeakers } from '#app/speakers/read-sheet-speakers.server.ts';
import { searchSpeakers } from '#app/speakers/search-speakers.server.ts';
import { ask } from '#scripts/bench/ask.ts';
import { contextFor, type Person } from '#scripts/bench/people.ts';

import { recordStatements, type Statement } from './record-statements.ts';

/** What a bare handler needs to answer as the real page does. */
export type PagePlan = { statements: Statement[]; html: string };

/** What the loader of this address reads, as `app/routes` asks for it. */
async function readPage(context: Context, address: string): Promise<void> {
  const url = new URL(address, 'http://localhost');
  if (url.pathname === '/annuaire') {
    await Promise.all([
      searchPeople(context, parsePeopleQuery(url.searchParams)),
      isListed(context),
    ]);
    return;
  }
  if (url.pathname === '/intervenants') {
    const asked = { ...parseSpeakerQuery(url.searchParams), isMapped: true };
    const [{ items }] = await Promise.all([
      searchSpeakers(context, asked),
      readHome(context),
      readRegionDrawing(context),
    ]);
    await readAverages(context, { speakerIds: items.map(({ id }) => id) });
    return;
  }
  if (url.pathname === '/fiches') {
    await Promise.all([
      readSearchPage(context, { address: url.searchParams }),
      findAnswersForWords(context, { words: url.searchParams.get('q') ?? '' }),
    ]);
    return;
  }
  const slug = url.pathname.split('/').at(-1) ?? '';
  const face = 'professional';
  const [page] = await Promise.all([
    readSheet(context, { slug, face }),
    listReplays(context, { slug, face }),
    listAnswersOfSheet(context, { slug, face }),
    listComments(context, { slug }),
  ]);
  if ('movedTo' in page) throw new Error(`${address} has moved to ${page.movedTo}`);
  const { sheetId, content } = page;
  await Promise.all([
    readSheetSpeakers(context, { sheetId, names: content.speakers.map(({ name }) => name) }),
    listSheetComings(context, { sheetId }),
  ]);
}

/** The statements and the HTML of each address, from the real server, as this person reads it. */
export async function planPages(
  { databaseUrl, origin }: { databaseUrl: string; origin: string },
  person: Person,
  addresses: readonly string[],
): Promise<Record<string, PagePlan>> {
  const plans: Record<string, PagePlan> = {};
  for (const address of addresses) {
    const html = await ask(origin + address, person);
    const statements = await recordStatements(databaseUrl, (db) =>
      readPage(contextFor(db, person), address),
    );
    plans[address] = { statements, html };
  }
  return plans;
}
