import type { Database } from '#app/platform/database.server.ts';
import { emptySheetContent } from '#app/sheets/content.ts';
import { firstDayOf, lastDayOf, sayDate } from '#app/sheets/dates.ts';
import { locateSheet } from '#app/sheets/internal/locate-sheet.server.ts';
import {
  budgetBracketOf,
  projectStateLabels,
  projectStates,
  sheetKindLabels,
  sheetKinds,
} from '#app/sheets/vocabulary.ts';
import { libraries } from '#db/schema/libraries.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';

import { inventWord } from './invent-word.ts';
import { pick, weighted } from './random.ts';
import type { Texts } from './texts.ts';

type Named = { id: number; label: string };

/** One to three of a list, the first ones the most often: some facets are large, some are small. */
function drawMixes(random: () => number, list: Named[], count: number) {
  const one = weighted(
    list,
    list.map((_, n) => 1 / (n + 1)),
  );
  return Array.from({ length: count }, () => {
    const some = Array.from({ length: 1 + Math.floor(random() * 3) }, () => one(random));
    const kept = [...new Set(some)];
    return { ids: kept.map(({ id }) => id), labels: kept.map(({ label }) => label).join(' / ') };
  });
}

function drawDates(random: () => number) {
  const dates = Array.from({ length: 1500 }, () => {
    const year = 2019 + Math.floor(random() * 8);
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const precision = pick(random, ['day', 'month', 'quarter'] as const);
    const start = { date: `${year}-${month}-01`, precision };
    return {
      start,
      starts_on: firstDayOf(start),
      ends_on: lastDayOf(start),
      label: sayDate(start),
    };
  });
  return [...dates, { start: null, starts_on: null, ends_on: null, label: null }];
}

function drawBudgets(random: () => number, { amounts }: Texts) {
  const known = Array.from({ length: 2000 }, () => {
    const amount = pick(random, amounts);
    const expenses = [
      { id: 'a', item: 'Intervention', amountInCents: amount },
      { id: 'b', item: 'Transport', amountInCents: 5000 },
    ];
    const total = amount + 5000;
    return { expenses, items: 'Intervention\nTransport', total, bracket: budgetBracketOf(total) };
  });
  const unknown = { expenses: [], items: '', total: null, bracket: null };
  const free = {
    expenses: [{ id: 'a', item: 'Prêt', amountInCents: 0 }],
    items: 'Prêt',
    total: 0,
    bracket: budgetBracketOf(0),
  };
  return [...known, ...Array.from({ length: 400 }, (_, n) => (n % 2 ? unknown : free))];
}

/** Each library with what the register says of a sheet that it carries and hosts. */
async function drawCarriers(db: Database) {
  const rows = [];
  for (const { id } of await db.select({ id: libraries.id }).from(libraries)) {
    const carrier = { libraryId: id, structureName: '' };
    const place = { libraryId: id, communeCode: null, label: '', latitude: null, longitude: null };
    const located = await locateSheet(db, { ...emptySheetContent(), carrier, place }, id);
    rows.push({ carrier, place, ...located });
  }
  return rows;
}

/**
 * The pieces that sheets are put together from, each row as the real code draws it from a content:
 * the database then only has to choose.
 */
export async function drawPools(
  db: Database,
  { random, texts, size }: { random: () => number; texts: Texts; size: number },
) {
  const themeRows = await db.select().from(themes).orderBy(themes.position);
  const audienceRows = await db.select().from(audiences).orderBy(audiences.position);
  const natures = sheetKinds.flatMap((kind) =>
    projectStates.map((state) => ({
      kind,
      state,
      labels: `${sheetKindLabels[kind]} / ${projectStateLabels[state]}`,
    })),
  );
  return {
    titles: texts.titles.map((text) => ({ text })),
    paragraphs: texts.paragraphs.map((text) => ({ text, short: text.slice(0, 280).trim() })),
    words: texts.words.map((text) => ({ text })),
    names: Array.from({ length: Math.min(60_000, size) }, (_, n) => ({
      text: inventWord(n * 7 + 3).replace(/^./u, (letter) => letter.toUpperCase()),
    })),
    themes: drawMixes(random, themeRows, 300),
    audiences: drawMixes(random, audienceRows, 200),
    natures,
    dates: drawDates(random),
    budgets: drawBudgets(random, texts),
    carriers: await drawCarriers(db),
  };
}

export type Pools = Awaited<ReturnType<typeof drawPools>>;
