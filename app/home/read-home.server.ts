import { readRegionDrawing } from '#app/map/read-region-drawing.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { searchAddress } from '#app/search/addresses.ts';
import { emptyQuery } from '#app/search/search-query.ts';
import { listMostReplayed } from '#app/search/list-most-replayed.server.ts';
import { searchSheets } from '#app/search/search-sheets.server.ts';
import { listMySheets } from '#app/sheets/list-my-sheets.server.ts';
import { toIsoDay } from '#app/ui/format.ts';

import { listNews } from './list-news.server.ts';
import { momentsAhead } from './moments-ahead.ts';

const newsShown = 4;
/** With fewer, a département looks asleep: the région speaks for it. */
const fewestNews = 2;
const cardsShown = 3;
const themesShown = 8;
const draftsShown = 3;
/** Further ahead than this, nobody prepares yet. */
const momentsTried = 3;

/** Sheets to take up for the next yearly moment that has enough of them, else those most taken up. */
async function findSheetsToTakeUp(context: Context) {
  for (const { label, words } of momentsAhead(context.clock()).slice(0, momentsTried)) {
    const query = { ...emptyQuery, words };
    // One after the other: the first is nearly always the one.
    // oxlint-disable-next-line no-await-in-loop
    const { items, total } = await searchSheets(context, { query });
    if (items.length >= cardsShown)
      return {
        moment: { label, total, address: searchAddress(query) },
        sheets: items.slice(0, cardsShown),
      };
  }
  return { moment: null, sheets: await listMostReplayed(context, { limit: cardsShown }) };
}

async function findNews(context: Context, departementCode: string | null) {
  const ours = departementCode
    ? await listNews(context, { departementCode, limit: newsShown })
    : [];
  if (ours.length >= fewestNews) return { departementCode, items: ours };
  const everywhere = await listNews(context, { departementCode: null, limit: newsShown });
  return { departementCode: null, items: everywhere };
}

/** What a member was writing, the latest first. */
async function findDrafts(context: Context) {
  if (context.actor.kind === 'visitor') return null;
  const mine = await listMySheets(context);
  return mine
    .filter(({ status, hasUnpublishedChanges }) => status === 'draft' || hasUnpublishedChanges)
    .slice(0, draftsShown);
}

/** The first page: news, what to take up, the région in figures; and a member's own drafts. */
export async function readHome(context: Context) {
  const { actor } = context;
  const [register, news, toTakeUp, drawing, drafts] = await Promise.all([
    searchSheets(context, { query: { ...emptyQuery, sort: 'recent' } }),
    findNews(context, actor.kind === 'member' ? actor.departementCode : null),
    findSheetsToTakeUp(context),
    readRegionDrawing(context),
    findDrafts(context),
  ]);
  const departements = register.facets.dept ?? [];
  return {
    now: context.clock().toISOString(),
    today: toIsoDay(context.clock()),
    total: register.total,
    themes: (register.facets.theme ?? [])
      .toSorted((a, b) => b.count - a.count)
      .slice(0, themesShown)
      .map(({ value, label, count }) => ({ value, label, count })),
    news: {
      items: news.items,
      departement: departements.find(({ value }) => value === news.departementCode) ?? null,
    },
    toTakeUp,
    drawing,
    placed: departements.map(({ value, label, count }) => ({ code: value, label, count })),
    drafts,
  };
}
export type HomePage = Awaited<ReturnType<typeof readHome>>;
