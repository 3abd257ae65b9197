import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';

import { documentMoments } from '#app/documents/vocabulary.ts';

import { users } from './accounts.ts';
import { id, instant } from './columns.ts';
import { storedFiles } from './files.ts';
import { trainingSessions } from './trainings.ts';

/** What who comes to a session reads before or after it: a file, or a page elsewhere. */
export const sessionDocuments = pgTable(
  'session_documents',
  {
    id: id(),
    sessionId: uuid()
      .notNull()
      .references(() => trainingSessions.id, { onDelete: 'cascade' }),
    moment: text({ enum: documentMoments }).notNull(),
    title: text().notNull(),
    fileId: uuid().references(() => storedFiles.id),
    url: text(),
    addedById: uuid()
      .notNull()
      .references(() => users.id),
    addedAt: instant().notNull(),
  },
  (t) => [
    index('session_documents_session_idx').on(t.sessionId, t.addedAt),
    index('session_documents_file_idx').on(t.fileId),
    check('session_documents_file_or_page', sql`num_nonnulls(${t.fileId}, ${t.url}) = 1`),
  ],
);
