import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  index,
  integer,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

import { datePrecisions } from '#app/sheets/vocabulary.ts';

import { users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';
import { libraries } from './libraries.ts';
import { sheets } from './sheets.ts';

/** « Réalisé aussi chez nous ». */
export const replays = pgTable(
  'replays',
  {
    id: id(),
    sheetId: uuid()
      .notNull()
      .references(() => sheets.id, { onDelete: 'cascade' }),
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    recordedById: uuid()
      .notNull()
      .references(() => users.id),
    happenedOn: date({ mode: 'string' }).notNull(),
    happenedPrecision: text({ enum: datePrecisions }).notNull(),
    attendance: integer(),
    costInCents: bigint({ mode: 'number' }),
    rating: smallint(),
    /** What they advise; professional, like the cost. */
    advice: text().notNull().default(''),
    createdAt: createdAt(),
    updatedAt: instant(),
    withdrawnAt: instant(),
  },
  (t) => [
    index('replays_sheet_idx').on(t.sheetId),
    index('replays_library_idx').on(t.libraryId),
    // What is said of a speaker names the replay with its sheet and its library.
    unique('replays_whole_key').on(t.id, t.sheetId, t.libraryId),
    check('replays_rating', sql`${t.rating} between 1 and 5`),
    check('replays_attendance', sql`${t.attendance} >= 0`),
    check('replays_cost', sql`${t.costInCents} >= 0`),
  ],
);
