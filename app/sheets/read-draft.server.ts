import { and, eq, isNotNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { users } from '#db/schema/accounts.ts';
import { sheetAuthors, sheetFormerSlugs, sheets, sheetVersions } from '#db/schema/sheets.ts';

import { sheetContentSchema } from './content.ts';
import { admitMember, findSheet, findSheetBySlug } from './internal/find-sheet.server.ts';
import { canSeeDraft } from './policy.ts';

/**
 * The working copy of a sheet for those who write it, with who they are and where it comes from.
 * @param by `slug` (a former one leads there too) or `sheetId`.
 * @throws {NotSignedIn}; {NotFound} for anybody else's draft.
 */
export async function readDraft(context: Context, by: { slug: string } | { sheetId: string }) {
  const member = admitMember(context.actor);
  const found =
    'slug' in by ? await findBySlug(context.db, by.slug) : await findSheet(context.db, by.sheetId);
  if (!found || !canSeeDraft(member, found.facts)) throw new NotFound();
  const { row, facts } = found;
  const authors = await context.db
    .select({ userId: users.id, displayName: users.displayName, role: sheetAuthors.role })
    .from(sheetAuthors)
    .innerJoin(users, eq(users.id, sheetAuthors.userId))
    .where(eq(sheetAuthors.sheetId, row.id))
    .orderBy(sheetAuthors.addedAt);
  const [savedBy] = await context.db
    .select({ displayName: users.displayName })
    .from(users)
    .where(eq(users.id, row.draftSavedById));
  return {
    sheetId: row.id,
    slug: row.slug,
    facts,
    content: sheetContentSchema.parse(row.draft),
    revision: row.draftRevision,
    savedAt: row.draftSavedAt,
    savedBy: { userId: row.draftSavedById, displayName: savedBy?.displayName ?? '' },
    firstPublishedAt: row.firstPublishedAt,
    publishedAt: row.publishedAt,
    verifiedAt: row.verifiedAt,
    authors,
    adaptedFrom: row.adaptedFromSheetId
      ? await readOriginal(context.db, row.adaptedFromSheetId)
      : null,
  };
}

async function findBySlug(db: Queryable, slug: string) {
  const found = await findSheetBySlug(db, slug);
  if (found) return found;
  const [former] = await db
    .select({ sheetId: sheetFormerSlugs.sheetId })
    .from(sheetFormerSlugs)
    .where(eq(sheetFormerSlugs.slug, slug));
  return former ? findSheet(db, former.sheetId) : null;
}

async function readOriginal(db: Queryable, sheetId: string) {
  const [original] = await db
    .select({ slug: sheets.slug, status: sheets.status, content: sheetVersions.content })
    .from(sheets)
    .innerJoin(sheetVersions, eq(sheetVersions.id, sheets.publishedVersionId))
    .where(and(eq(sheets.id, sheetId), isNotNull(sheets.publishedVersionId)));
  if (!original || original.status === 'withdrawn') return null;
  return { slug: original.slug, title: original.content.title };
}
