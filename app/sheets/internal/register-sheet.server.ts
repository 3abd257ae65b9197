import { and, eq, inArray, sql } from 'drizzle-orm';

import type { SheetContent } from '#app/sheets/content.ts';
import { firstDayOf, lastDayOf, sayDate } from '#app/sheets/dates.ts';
import { countReplayLibraries } from '#app/sheets/recount-replays.server.ts';
import { textOfSheet } from '#app/sheets/text-of-sheet.ts';
import { totalsOf } from '#app/sheets/totals.ts';
import { budgetBracketOf, projectStateLabels, sheetKindLabels } from '#app/sheets/vocabulary.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { registerEntries } from '#db/schema/register.ts';
import { sheets, sheetVersions } from '#db/schema/sheets.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';

import { locateSheet } from './locate-sheet.server.ts';

type Labelled = { id: number; label: string };

async function readLabels(
  tx: Transaction,
  table: typeof themes | typeof audiences,
  ids: number[],
): Promise<Labelled[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: table.id, label: table.label })
    .from(table)
    .where(inArray(table.id, ids));
  // In the order of the author: the first theme gives the sheet its pattern.
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

function datesOf({ start, end }: SheetContent) {
  const [first, last] = [start ?? end, end ?? start];
  if (!first || !last) return { startsOn: null, endsOn: null, startLabel: null };
  const [startsOn, endsOn] = [firstDayOf(first), lastDayOf(last)];
  return {
    startsOn,
    endsOn: endsOn < startsOn ? lastDayOf(first) : endsOn,
    startLabel: sayDate(first),
  };
}

/**
 * Draws the register's entry of a sheet from its published version, or removes it when the sheet is
 * not published. Called by every verb that changes what readers see, in its transaction.
 */
export async function registerSheet(tx: Transaction, sheetId: string): Promise<void> {
  const [published] = await tx
    .select({
      slug: sheets.slug,
      libraryId: sheets.libraryId,
      firstPublishedAt: sheets.firstPublishedAt,
      publishedAt: sheets.publishedAt,
      versionPublishedAt: sheetVersions.publishedAt,
      content: sheetVersions.content,
    })
    .from(sheets)
    .innerJoin(sheetVersions, eq(sheetVersions.id, sheets.publishedVersionId))
    .where(and(eq(sheets.id, sheetId), eq(sheets.status, 'published')));
  if (!published) {
    await tx.delete(registerEntries).where(eq(registerEntries.sheetId, sheetId));
    return;
  }
  const { content } = published;
  const themesOf = await readLabels(tx, themes, content.themeIds);
  const audiencesOf = await readLabels(tx, audiences, content.audienceIds);
  const { placeWords, ...location } = await locateSheet(tx, content, published.libraryId);
  const budgetInCents = totalsOf(content).expensesInCents;
  const publishedAt = published.publishedAt ?? published.versionPublishedAt;
  const entry = {
    sheetId,
    slug: published.slug,
    title: content.title,
    summary: content.summary,
    kind: content.kind,
    state: content.state,
    themeIds: themesOf.map(({ id }) => id),
    audienceIds: audiencesOf.map(({ id }) => id),
    ...location,
    ...datesOf(content),
    budgetInCents,
    budgetBracket: budgetBracketOf(budgetInCents),
    illustrationFileId: content.illustration?.fileId ?? null,
    illustrationAlt: content.illustration?.alt ?? null,
    replayCount: await countReplayLibraries(tx, sheetId),
    firstPublishedAt: published.firstPublishedAt ?? publishedAt,
    publishedAt,
    ...textOfSheet(content),
    labelWords: [
      ...themesOf.map(({ label }) => label),
      ...audiencesOf.map(({ label }) => label),
      content.kind ? sheetKindLabels[content.kind] : '',
      content.state ? projectStateLabels[content.state] : '',
    ]
      .filter(Boolean)
      .join(' / '),
    placeWords,
  };
  await tx
    .insert(registerEntries)
    .values(entry)
    .onConflictDoUpdate({ target: registerEntries.sheetId, set: entry });
  await tx.execute(sql`select learn_words(${sheetId}::uuid)`);
}
