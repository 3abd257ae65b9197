import { eq } from 'drizzle-orm';

import type { CommentFacts } from '#app/comments/policy.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { findOpenSheet } from '#app/sheets/find-open-sheet.server.ts';
import { comments } from '#db/schema/comments.ts';
import { libraries } from '#db/schema/libraries.ts';
import { sheets } from '#db/schema/sheets.ts';
import { communes } from '#db/schema/territories.ts';

const noComment = 'Ce commentaire n’existe pas, ou plus.';

/** @throws {NotFound} where there is none, or its sheet is out of sight. */
export async function findComment(db: Queryable, commentId: string) {
  const [found] = await db
    .select({
      row: comments,
      libraryId: sheets.libraryId,
      departementCode: communes.departementCode,
    })
    .from(comments)
    .innerJoin(sheets, eq(sheets.id, comments.sheetId))
    .leftJoin(libraries, eq(libraries.id, sheets.libraryId))
    .leftJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(comments.id, commentId));
  if (!found) throw new NotFound(noComment);
  const { row, libraryId, departementCode } = found;
  const facts: CommentFacts = {
    authorId: row.authorId,
    isDeleted: row.deletedAt !== null,
    libraryId,
    departementCode,
  };
  return { row, facts, sheet: await findOpenSheet(db, { sheetId: row.sheetId }) };
}
