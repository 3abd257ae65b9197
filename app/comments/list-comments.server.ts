import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { users } from '#db/schema/accounts.ts';
import { commentMentions, comments } from '#db/schema/comments.ts';
import { libraries } from '#db/schema/libraries.ts';
import { sheetAuthors, sheets } from '#db/schema/sheets.ts';
import { communes } from '#db/schema/territories.ts';

import { cutAtMentions, type Mentionable, type Piece } from './mentions.ts';
import { canComment, canDeleteComment, canEditComment, canReadComments } from './policy.ts';

export type ListedComment = {
  commentId: string;
  author: { name: string; libraryName: string | null; wroteTheSheet: boolean };
  /** Null where it was deleted: its answers stay. */
  pieces: Piece[] | null;
  at: string;
  isEdited: boolean;
  may: { edit: boolean; delete: boolean; report: boolean };
  answers: ListedComment[];
};

export type CommentList = { comments: ListedComment[]; count: number; mayComment: boolean };

const listCommentsInput = z.object({ slug: z.string().max(200) });

/**
 * The comments of a sheet with their answers, oldest first, for members; null for visitors and for
 * a sheet that is not in sight.
 */
export async function listComments(
  context: Context,
  input: z.input<typeof listCommentsInput>,
): Promise<CommentList | null> {
  const { db, actor } = context;
  if (!canReadComments(actor)) return null;
  const { slug } = parseInput(listCommentsInput, input);
  const rows = await selectComments(db, slug);
  const [first] = rows;
  if (!first) return null;
  const listed = rows.flatMap((row) => toListed(row, actor));
  return {
    comments: toThreads(listed),
    count: listed.filter(({ comment }) => comment.pieces !== null).length,
    mayComment: canComment(actor, first),
  };
}

/** One row at least where the sheet is in sight, without a comment when it has none. */
function selectComments(db: Queryable, slug: string) {
  return db
    .select({
      row: comments,
      status: sheets.status,
      libraryId: sheets.libraryId,
      departementCode: sql<string | null>`(select c.departement_code from libraries l
        join communes c on c.code = l.commune_code where l.id = ${sheets.libraryId})`,
      name: users.displayName,
      erasedAt: users.erasedAt,
      library: { name: libraries.name },
      commune: { name: communes.name },
      wroteTheSheet: sql<boolean>`exists (select from ${sheetAuthors} a
        where a.sheet_id = ${sheets.id} and a.user_id = ${comments.authorId})`,
      named: sql<Mentionable[]>`coalesce((select jsonb_agg(jsonb_build_object(
          'userId', u.id, 'displayName', u.display_name))
        from ${commentMentions} m join users u on u.id = m.user_id and u.erased_at is null
        where m.comment_id = ${comments.id}), '[]')`,
    })
    .from(sheets)
    .leftJoin(comments, eq(comments.sheetId, sheets.id))
    .leftJoin(users, eq(users.id, comments.authorId))
    .leftJoin(libraries, eq(libraries.id, users.libraryId))
    .leftJoin(communes, eq(communes.code, libraries.communeCode))
    .where(and(eq(sheets.slug, slug), inArray(sheets.status, ['published', 'archived'])))
    .orderBy(asc(comments.createdAt), asc(comments.id));
}

type Row = Awaited<ReturnType<typeof selectComments>>[number];
type Flat = { parentId: string | null; comment: Omit<ListedComment, 'answers'> };

function toListed({ row, ...around }: Row, actor: Member): Flat[] {
  if (!row) return [];
  const { libraryId, departementCode, library, commune, erasedAt, name } = around;
  const isDeleted = row.deletedAt !== null;
  const facts = { authorId: row.authorId, isDeleted, libraryId, departementCode };
  const place = library && commune && { name: library.name, communeName: commune.name };
  const comment = {
    commentId: row.id,
    author: {
      name: erasedAt ? 'compte supprimé' : (name ?? ''),
      libraryName: place && libraryDisplayName(place),
      wroteTheSheet: around.wroteTheSheet,
    },
    pieces: isDeleted ? null : cutAtMentions(row.body, around.named),
    at: row.createdAt.toISOString(),
    isEdited: row.editedAt !== null,
    may: {
      edit: canEditComment(actor, facts),
      delete: canDeleteComment(actor, facts),
      report: !isDeleted && row.authorId !== actor.userId,
    },
  };
  return [{ parentId: row.parentId, comment }];
}

/** A deleted comment that nobody answered leaves no trace. */
function toThreads(listed: readonly Flat[]): ListedComment[] {
  const answersTo = (commentId: string) =>
    listed
      .filter(({ parentId, comment }) => parentId === commentId && comment.pieces !== null)
      .map(({ comment }) => ({ ...comment, answers: [] }));
  return listed
    .filter(({ parentId }) => parentId === null)
    .map(({ comment }) => ({ ...comment, answers: answersTo(comment.commentId) }))
    .filter(({ pieces, answers }) => pieces !== null || answers.length > 0);
}
