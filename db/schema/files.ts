import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';

import { users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';
import { libraries } from './libraries.ts';

/** What people have sent; the bytes rest on the disk or in S3 under `storageKey`. */
export const storedFiles = pgTable(
  'stored_files',
  {
    id: id(),
    uploadedById: uuid()
      .notNull()
      .references(() => users.id),
    /** Whose quota it weighs on. */
    libraryId: uuid().references(() => libraries.id),
    name: text().notNull(),
    mediaType: text().notNull(),
    sizeInBytes: integer().notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull().unique(),
    width: integer(),
    height: integer(),
    createdAt: createdAt(),
    deletedAt: instant(),
  },
  (t) => [
    index('stored_files_library_idx').on(t.libraryId),
    check('stored_files_size', sql`${t.sizeInBytes} > 0`),
  ],
);
