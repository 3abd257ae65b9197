import { and, eq, exists, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';

import {
  findFile,
  openFile,
  type OpenFile,
  type StoredFileRow,
} from '#app/files/open-file.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { hashToken } from '#app/platform/tokens.server.ts';
import { sheetFiles, sheets, sheetShareLinks, sheetVersions } from '#db/schema/sheets.ts';

import { sheetContentSchema } from './content.ts';
import { findSheet } from './internal/find-sheet.server.ts';
import { canSee, canSeeDraft, canSeeProfessional } from './policy.ts';
import { filesOf, visibleContent } from './visible-content.ts';
import type { Visibility } from './vocabulary.ts';

const inputSchema = z.object({
  fileId: z.uuid(),
  /** Of a share link that shows the file. */
  shareToken: z.string().max(100).nullable().default(null),
  /** Wanted width of an image, in pixels. */
  width: z.number().int().min(1).max(10_000).nullable().default(null),
});

/**
 * A file for who may see it: its sender, the authors of a sheet that uses it, and the readers of a
 * published sheet that shows it to them (visitors: in its public sections only).
 * @returns the file, and whether any passer-by may keep a copy of it in a shared cache.
 * @throws {NotFound} for everybody else.
 */
export async function openSheetFile(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<OpenFile & { isPublic: boolean }> {
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) throw new NotFound('Ce fichier n’est plus là.');
  const { fileId, shareToken, width } = parsed.data;
  const row = await findFile(context, fileId);
  const isPublic = await isShown(context, fileId, 'public');
  if (!isPublic && !(await maySee(context, row, shareToken))) {
    throw new NotFound('Ce fichier n’est plus là.');
  }
  return { ...(await openFile(row, width)), isPublic };
}

async function maySee(context: Context, row: StoredFileRow, shareToken: string | null) {
  const { actor, db } = context;
  if (shareToken && (await isShownByLink(context, row.id, shareToken))) return true;
  if (actor.kind !== 'member') return false;
  if (row.uploadedById === actor.userId) return true;
  if (canSeeProfessional(actor) && (await isShown(context, row.id, 'professional'))) return true;
  const using = await db
    .select({ sheetId: sheetFiles.sheetId })
    .from(sheetFiles)
    .where(eq(sheetFiles.fileId, row.id));
  for (const { sheetId } of using) {
    const found = await findSheet(db, sheetId);
    if (found && canSeeDraft(actor, found.facts)) return true;
  }
  return false;
}

/** Whether a published sheet shows this file to such a reader. */
async function isShown({ db, actor }: Context, fileId: string, reader: Visibility) {
  const using = await db
    .select({ sheetId: sheets.id, content: sheetVersions.content })
    .from(sheetFiles)
    .innerJoin(sheets, eq(sheets.id, sheetFiles.sheetId))
    .innerJoin(sheetVersions, eq(sheetVersions.id, sheets.publishedVersionId))
    .where(
      and(
        eq(sheetFiles.fileId, fileId),
        or(eq(sheets.status, 'published'), eq(sheets.status, 'archived')),
      ),
    );
  for (const { sheetId, content } of using) {
    const seen = visibleContent(sheetContentSchema.parse(content), reader);
    if (!filesOf(seen).includes(fileId)) continue;
    const found = await findSheet(db, sheetId);
    if (found && canSee(actor, found.facts)) return true;
  }
  return false;
}

async function isShownByLink({ db }: Context, fileId: string, token: string) {
  const [link] = await db
    .select({ draft: sheets.draft, reader: sheetShareLinks.reader })
    .from(sheetShareLinks)
    .innerJoin(sheets, eq(sheets.id, sheetShareLinks.sheetId))
    .where(
      and(
        eq(sheetShareLinks.tokenHash, hashToken(token)),
        isNull(sheetShareLinks.revokedAt),
        exists(
          db
            .select({ one: sql`1` })
            .from(sheetFiles)
            .where(and(eq(sheetFiles.sheetId, sheets.id), eq(sheetFiles.fileId, fileId))),
        ),
      ),
    );
  if (!link) return false;
  return filesOf(visibleContent(sheetContentSchema.parse(link.draft), link.reader)).includes(
    fileId,
  );
}
