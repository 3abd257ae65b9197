import { and, eq, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { createElement } from 'react';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { users } from '#db/schema/accounts.ts';
import { commentMentions, comments } from '#db/schema/comments.ts';
import { sheetAuthors, sheets, sheetVersions } from '#db/schema/sheets.ts';

import { CommentNotice } from './emails/comment-notice.tsx';

type Said = {
  commentId: string;
  sheetId: string;
  slug: string;
  title: string;
  parentId: string | null;
  authorId: string;
  by: string;
  body: string;
};

/** Null where it was deleted, or its sheet withdrawn, before anybody was told. */
async function findSaid(tx: Transaction, commentId: string): Promise<Said | null> {
  const [said] = await tx
    .select({
      commentId: comments.id,
      sheetId: sheets.id,
      slug: sheets.slug,
      title: sql<string>`${sheetVersions.content}->>'title'`,
      parentId: comments.parentId,
      authorId: comments.authorId,
      by: users.displayName,
      body: comments.body,
    })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.authorId))
    .innerJoin(sheets, eq(sheets.id, comments.sheetId))
    .innerJoin(sheetVersions, eq(sheetVersions.id, sheets.publishedVersionId))
    .where(
      and(
        eq(comments.id, commentId),
        isNull(comments.deletedAt),
        inArray(sheets.status, ['published', 'archived']),
      ),
    );
  return said ?? null;
}

const excerptOf = (body: string) => (body.length > 400 ? `${body.slice(0, 399)}…` : body);

type Notice = { subject: string; reason: string };

/** One mail a person and a comment, whatever they are told it for. */
async function write(
  tx: Transaction,
  { appUrl }: Context,
  said: Said,
  userIds: readonly string[],
  { subject, reason }: Notice,
): Promise<void> {
  if (userIds.length === 0) return;
  const people = await tx
    .select({ userId: users.id, email: users.email })
    .from(users)
    .where(
      and(
        inArray(users.id, [...userIds]),
        ne(users.id, said.authorId),
        isNotNull(users.emailVerifiedAt),
        isNull(users.erasedAt),
        isNull(users.suspendedAt),
      ),
    );
  const link = `${appUrl}/fiches/${said.slug}#commentaire-${said.commentId}`;
  for (const { userId, email } of people) {
    await postMail(tx, {
      kind: 'comment',
      to: email,
      subject,
      body: createElement(CommentNotice, {
        title: subject,
        excerpt: excerptOf(said.body),
        link,
        appUrl,
        reason,
      }),
      dedupeKey: `comment:${said.commentId}:${userId}`,
    });
  }
}

/**
 * After a comment: those who write the sheet, and those of the same conversation. Who is named in it
 * is told of that instead, whichever of both jobs comes first.
 */
export async function tellOfComment(
  context: Context,
  { commentId }: { commentId: string },
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const said = await findSaid(tx, commentId);
    if (!said) return;
    const authors = await tx
      .select({ userId: sheetAuthors.userId })
      .from(sheetAuthors)
      .where(eq(sheetAuthors.sheetId, said.sheetId));
    const authorIds = authors.map(({ userId }) => userId);
    const others = said.parentId
      ? await tx
          .select({ userId: comments.authorId })
          .from(comments)
          .where(
            and(
              or(eq(comments.id, said.parentId), eq(comments.parentId, said.parentId)),
              isNull(comments.deletedAt),
            ),
          )
      : [];
    const named = await tx
      .select({ userId: commentMentions.userId })
      .from(commentMentions)
      .where(eq(commentMentions.commentId, commentId));
    const namedIds = new Set(named.map(({ userId }) => userId));
    const isToldHere = (userId: string) => !namedIds.has(userId);
    const subject = `${said.by} ${said.parentId ? 'a répondu' : 'a écrit'} sous «\u00A0${said.title}\u00A0»`;
    await write(tx, context, said, authorIds.filter(isToldHere), {
      subject,
      reason: 'Vous recevez ce message parce que vous écrivez cette fiche.',
    });
    await write(tx, context, said, others.map(({ userId }) => userId).filter(isToldHere), {
      subject,
      reason: 'Vous recevez ce message parce que vous participez à cette conversation.',
    });
  });
}

/** After a mention: those who were named. */
export async function tellOfMention(
  context: Context,
  { commentId, userIds }: { commentId: string; userIds: string[] },
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const said = await findSaid(tx, commentId);
    if (!said) return;
    await write(tx, context, said, userIds, {
      subject: `${said.by} vous nomme sous «\u00A0${said.title}\u00A0»`,
      reason:
        'Vous recevez ce message parce que cette personne vous a nommé·e dans un commentaire.',
    });
  });
}
