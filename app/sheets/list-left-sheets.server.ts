import { and, desc, eq, inArray, sql } from 'drizzle-orm';

import { isTrusted } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sheets, sheetVersions } from '#db/schema/sheets.ts';

import { admitMember } from './internal/find-sheet.server.ts';
import { isLeft } from './internal/is-left.server.ts';

const most = 100;

/**
 * The sheets of this member's library whose owner has left: any colleague may take them up.
 * @throws {NotSignedIn} for visitors.
 */
export async function listLeftSheets(context: Context) {
  const member = admitMember(context.actor);
  if (!isTrusted(member) || !member.libraryId) return [];
  return context.db
    .select({
      sheetId: sheets.id,
      slug: sheets.slug,
      title: sql<string>`${sheetVersions.content} ->> 'title'`,
      publishedAt: sheets.publishedAt,
    })
    .from(sheets)
    .innerJoin(sheetVersions, eq(sheetVersions.id, sheets.publishedVersionId))
    .where(
      and(
        eq(sheets.libraryId, member.libraryId),
        inArray(sheets.status, ['published', 'archived']),
        isLeft,
      ),
    )
    .orderBy(desc(sheets.publishedAt))
    .limit(most);
}
export type LeftSheet = Awaited<ReturnType<typeof listLeftSheets>>[number];
