import { sql } from 'drizzle-orm';
import { check, pgTable, text, uuid } from 'drizzle-orm/pg-core';

import { users } from './accounts.ts';
import { instant } from './columns.ts';
import { storedFiles } from './files.ts';
import { speakers } from './speakers.ts';

/** The picture of a profile: one at most, never without what it shows and whose it is. */
export const speakerPictures = pgTable(
  'speaker_pictures',
  {
    speakerId: uuid()
      .primaryKey()
      .references(() => speakers.id, { onDelete: 'cascade' }),
    fileId: uuid()
      .notNull()
      .unique()
      .references(() => storedFiles.id),
    /** What it shows, for who does not see it. */
    alt: text().notNull(),
    /** Who made it, and on what terms. */
    credit: text().notNull(),
    addedById: uuid()
      .notNull()
      .references(() => users.id),
    addedAt: instant().notNull(),
  },
  (t) => [check('speaker_pictures_told', sql`${t.alt} <> '' and ${t.credit} <> ''`)],
);
