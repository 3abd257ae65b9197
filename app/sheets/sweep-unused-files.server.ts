import { and, eq, isNull, lt, notExists, or, sql } from 'drizzle-orm';

import { discardFiles } from '#app/files/discard-files.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { courseSteps } from '#db/schema/courses.ts';
import { sessionDocuments } from '#db/schema/documents.ts';
import { storedFiles } from '#db/schema/files.ts';
import { helpMessageFiles } from '#db/schema/help.ts';
import { sheetDraftRevisions, sheetFiles, sheets, sheetVersions } from '#db/schema/sheets.ts';
import { speakerPictures } from '#db/schema/speaker-pictures.ts';

const atOnce = 500;

/**
 * Forgets files that no sheet, profile, conversation, session nor course has used for a day: sent and never saved, or taken out of a draft
 * whose kept revisions no longer hold them. What a published version shows stays for good.
 * @returns how many were forgotten.
 */
export async function sweepUnusedFiles(context: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const { db, clock } = context;
  const yesterday = new Date(clock().getTime() - dayInMs);
  const names = (content: unknown) =>
    sql`position(${sheetFiles.fileId}::text in ${content}::text) > 0`;
  const one = { one: sql`1` };
  await db.delete(sheetFiles).where(
    and(
      notExists(
        db
          .select(one)
          .from(sheets)
          .where(
            and(
              eq(sheets.id, sheetFiles.sheetId),
              sql`(${names(sheets.draft)} or ${sheets.draftSavedAt} > ${yesterday.toISOString()})`,
            ),
          ),
      ),
      notExists(
        db
          .select(one)
          .from(sheetVersions)
          .where(and(eq(sheetVersions.sheetId, sheetFiles.sheetId), names(sheetVersions.content))),
      ),
      notExists(
        db
          .select(one)
          .from(sheetDraftRevisions)
          .where(
            and(
              eq(sheetDraftRevisions.sheetId, sheetFiles.sheetId),
              names(sheetDraftRevisions.content),
            ),
          ),
      ),
    ),
  );
  const unused = await db
    .select({ id: storedFiles.id, storageKey: storedFiles.storageKey })
    .from(storedFiles)
    .where(
      and(
        isNull(storedFiles.deletedAt),
        lt(storedFiles.createdAt, yesterday),
        notExists(
          db.select(one).from(speakerPictures).where(eq(speakerPictures.fileId, storedFiles.id)),
        ),
        notExists(
          db.select(one).from(sessionDocuments).where(eq(sessionDocuments.fileId, storedFiles.id)),
        ),
        notExists(
          db
            .select(one)
            .from(courseSteps)
            .where(
              or(
                eq(courseSteps.fileId, storedFiles.id),
                eq(courseSteps.publishedFileId, storedFiles.id),
              ),
            ),
        ),
        notExists(db.select(one).from(sheetFiles).where(eq(sheetFiles.fileId, storedFiles.id))),
        notExists(
          db.select(one).from(helpMessageFiles).where(eq(helpMessageFiles.fileId, storedFiles.id)),
        ),
      ),
    )
    .limit(atOnce);
  await discardFiles(context, unused);
  return unused.length;
}
