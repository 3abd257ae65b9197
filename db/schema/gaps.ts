import { sql } from 'drizzle-orm';
import {
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

import { closeReasons } from '#app/gaps/vocabulary.ts';
import { disciplines } from '#app/speakers/vocabulary.ts';

import { users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';
import { libraries } from './libraries.ts';
import { speakers } from './speakers.ts';
import { departements } from './territories.ts';
import { themes } from './vocabularies.ts';

/** « Je cherche quelqu'un pour… »: what a library looks for among speakers, and until when. */
export const gapNotices = pgTable(
  'gap_notices',
  {
    id: id(),
    /** Made with the form: sent twice, it stands once. */
    clientKey: uuid().notNull(),
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    need: text().notNull(),
    discipline: text({ enum: disciplines }).notNull(),
    themeId: integer().references(() => themes.id),
    departementCode: text()
      .notNull()
      .references(() => departements.code),
    place: text().notNull().default(''),
    startsOn: date({ mode: 'string' }),
    endsOn: date({ mode: 'string' }),
    /** The last day on which it stands: it ends by itself. */
    openUntil: date({ mode: 'string' }).notNull(),
    createdAt: createdAt(),
    closedAt: instant(),
    closedById: uuid().references(() => users.id),
    closeReason: text({ enum: closeReasons }),
  },
  (t) => [
    unique('gap_notices_sent_key').on(t.authorId, t.clientKey),
    index('gap_notices_open_idx')
      .on(t.openUntil)
      .where(sql`${t.closedAt} is null`),
    check(
      'gap_notices_days',
      sql`(${t.startsOn} is null) = (${t.endsOn} is null) and ${t.startsOn} <= ${t.endsOn}`,
    ),
    check(
      'gap_notices_closed_whole',
      sql`num_nonnulls(${t.closedAt}, ${t.closedById}, ${t.closeReason}) in (0, 3)`,
    ),
  ],
);

/** Somebody names a speaker for a notice; each speaker once. */
export const gapAnswers = pgTable(
  'gap_answers',
  {
    id: id(),
    noticeId: uuid()
      .notNull()
      .references(() => gapNotices.id, { onDelete: 'cascade' }),
    speakerId: uuid()
      .notNull()
      .references(() => speakers.id, { onDelete: 'cascade' }),
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    note: text().notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [
    unique('gap_answers_named_key').on(t.noticeId, t.speakerId),
    index('gap_answers_speaker_idx').on(t.speakerId),
  ],
);

/**
 * What professionals asked the directory for and nobody answers, by day: filters of closed lists
 * alone, never words that somebody typed, nor who. An empty text: not asked.
 */
export const unmetSearches = pgTable(
  'unmet_searches',
  {
    day: date({ mode: 'string' }).notNull(),
    discipline: text().notNull(),
    format: text().notNull(),
    theme: text().notNull(),
    departementCode: text().notNull(),
    times: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.day, t.discipline, t.format, t.theme, t.departementCode] })],
);
