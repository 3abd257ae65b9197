import { and, eq, isNull, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { hashToken } from '#app/platform/tokens.server.ts';
import { sheetAuthors, sheets, sheetShareLinks } from '#db/schema/sheets.ts';

import { sheetContentSchema } from './content.ts';
import { visibleContent } from './visible-content.ts';

/**
 * The working copy behind a share link, in the sections that the link shows. Counts the visit,
 * except those of the authors themselves.
 * @throws {NotFound} for a link that is closed or never was.
 */
export async function readSharedDraft(context: Context, token: string) {
  const [found] = await context.db
    .select({ link: sheetShareLinks, sheet: sheets })
    .from(sheetShareLinks)
    .innerJoin(sheets, eq(sheets.id, sheetShareLinks.sheetId))
    .where(and(eq(sheetShareLinks.tokenHash, hashToken(token)), isNull(sheetShareLinks.revokedAt)));
  if (!found)
    throw new NotFound('Ce lien n’est plus ouvert. Demandez-en un autre à qui vous l’a donné.');
  const { link, sheet } = found;
  if (!(await isOwnVisit(context, sheet.id))) {
    await context.db
      .update(sheetShareLinks)
      .set({ visits: sql`${sheetShareLinks.visits} + 1`, lastVisitedAt: context.clock() })
      .where(eq(sheetShareLinks.id, link.id));
  }
  return {
    sheetId: sheet.id,
    slug: sheet.slug,
    reader: link.reader,
    savedAt: sheet.draftSavedAt,
    content: visibleContent(sheetContentSchema.parse(sheet.draft), link.reader),
  };
}

async function isOwnVisit({ db, actor }: Context, sheetId: string): Promise<boolean> {
  if (actor.kind !== 'member') return false;
  const own = and(eq(sheetAuthors.sheetId, sheetId), eq(sheetAuthors.userId, actor.userId));
  return (await db.$count(sheetAuthors, own)) > 0;
}
