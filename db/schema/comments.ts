import { type AnyPgColumn, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

import { users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';
import { sheets } from './sheets.ts';

/** Comments of professionals on a sheet; an answer hangs under a comment, one level deep. */
export const comments = pgTable(
  'comments',
  {
    id: id(),
    sheetId: uuid()
      .notNull()
      .references(() => sheets.id, { onDelete: 'cascade' }),
    parentId: uuid().references((): AnyPgColumn => comments.id, { onDelete: 'cascade' }),
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    body: text().notNull(),
    createdAt: createdAt(),
    editedAt: instant(),
    deletedAt: instant(),
    deletedById: uuid().references(() => users.id),
  },
  (t) => [index('comments_sheet_idx').on(t.sheetId, t.createdAt)],
);

export const commentMentions = pgTable(
  'comment_mentions',
  {
    commentId: uuid()
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.userId] })],
);
