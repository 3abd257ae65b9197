import { and, desc, eq, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { sheetAuthors, sheets, sheetVersions } from '#db/schema/sheets.ts';

import { isToVerify } from './freshness.ts';
import { admitMember } from './internal/find-sheet.server.ts';

const most = 500;

/**
 * The sheets that this member writes, alone or with others, the latest saved first.
 * @throws {NotSignedIn} for visitors.
 */
export async function listMySheets(context: Context) {
  const member = admitMember(context.actor);
  const now = context.clock();
  const rows = await context.db
    .select({
      sheetId: sheets.id,
      slug: sheets.slug,
      status: sheets.status,
      title: sql<string>`${sheets.draft} ->> 'title'`,
      summary: sql<string>`${sheets.draft} ->> 'summary'`,
      role: sheetAuthors.role,
      savedAt: sheets.draftSavedAt,
      publishedAt: sheets.publishedAt,
      verifiedAt: sheets.verifiedAt,
      hasUnpublishedChanges: sql<boolean>`${sheetVersions.content} is not null and ${sheetVersions.content} <> ${sheets.draft}`,
    })
    .from(sheets)
    .innerJoin(
      sheetAuthors,
      and(eq(sheetAuthors.sheetId, sheets.id), eq(sheetAuthors.userId, member.userId)),
    )
    .leftJoin(sheetVersions, eq(sheetVersions.id, sheets.publishedVersionId))
    .orderBy(desc(sheets.draftSavedAt))
    .limit(most);
  return rows.map((row) => ({
    ...row,
    isToVerify: row.status === 'published' && isToVerify(row.verifiedAt, now),
  }));
}
export type MySheet = Awaited<ReturnType<typeof listMySheets>>[number];
