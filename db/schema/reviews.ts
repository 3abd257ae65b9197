import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  pgView,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { inviteAgains } from '#app/reviews/vocabulary.ts';
import { datePrecisions } from '#app/sheets/vocabulary.ts';

import { users } from './accounts.ts';
import { id, instant } from './columns.ts';
import { libraries } from './libraries.ts';
import { replays } from './replays.ts';
import { sheets } from './sheets.ts';
import { speakers } from './speakers.ts';

const person = () =>
  uuid()
    .notNull()
    .references(() => users.id);

/**
 * Speakers who came where a project was done again: those of the sheet whom the replay names too.
 * With `sheet_speakers` they make the view `comings`: who came where, and when.
 */
export const replaySpeakers = pgTable(
  'replay_speakers',
  {
    replayId: uuid()
      .notNull()
      .references(() => replays.id, { onDelete: 'cascade' }),
    speakerId: uuid()
      .notNull()
      .references(() => speakers.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.replayId, t.speakerId] }),
    index('replay_speakers_speaker_idx').on(t.speakerId),
  ],
);

/** What a review says; its marks go from 1 to 5. */
const said = () => ({
  /** « Atelier boîte-constellation, deux séances ». */
  done: text().notNull(),
  /** « 26 élèves de CM1 ». */
  audience: text().notNull(),
  bond: smallint().notNull(),
  content: smallint().notNull(),
  preparation: smallint().notNull(),
  flexibility: smallint().notNull(),
  terms: smallint().notNull(),
  again: text({ enum: inviteAgains }).notNull(),
  /** On which conditions; empty otherwise. */
  conditions: text().notNull().default(''),
  advice: text().notNull().default(''),
});

/**
 * What a library says of a speaker whom it received: tied to one coming of its own, a sheet of its
 * or a replay that it told (a trigger holds to it, `reviews_proof`), one a coming.
 */
export const reviews = pgTable(
  'reviews',
  {
    id: id(),
    speakerId: uuid()
      .notNull()
      .references(() => speakers.id, { onDelete: 'cascade' }),
    sheetId: uuid()
      .notNull()
      .references(() => sheets.id, { onDelete: 'cascade' }),
    /** Null where the library's own sheet names the speaker. */
    replayId: uuid(),
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    authorId: person(),
    /** The one that stands; all are in `review_versions`. */
    version: integer().notNull().default(1),
    ...said(),
    writtenAt: instant().notNull(),
    changedAt: instant().notNull(),
    withdrawnAt: instant(),
    withdrawnById: uuid().references(() => users.id),
    withdrawalReason: text(),
    /**
     * Since when its coming may be spoken of anew: its author took it back, or two profiles were made
     * one. What a keeper took away keeps its place.
     */
    placeFreedAt: instant(),
  },
  (t) => [
    uniqueIndex('reviews_coming_key')
      .on(t.speakerId, t.sheetId, t.libraryId, sql`coalesce(${t.replayId}, ${t.sheetId})`)
      .where(sql`${t.placeFreedAt} is null`),
    check('reviews_place_freed', sql`${t.placeFreedAt} is null or ${t.withdrawnAt} is not null`),
    // The replay is one of that sheet, told for that library.
    foreignKey({
      name: 'reviews_replay_fk',
      columns: [t.replayId, t.sheetId, t.libraryId],
      foreignColumns: [replays.id, replays.sheetId, replays.libraryId],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    index('reviews_sheet_idx').on(t.sheetId),
    index('reviews_author_idx').on(t.authorId),
    check(
      'reviews_marks',
      sql`${t.bond} between 1 and 5 and ${t.content} between 1 and 5 and ${t.preparation} between 1 and 5 and ${t.flexibility} between 1 and 5 and ${t.terms} between 1 and 5`,
    ),
    check('reviews_said', sql`${t.done} <> '' and ${t.audience} <> ''`),
    check('reviews_conditions', sql`(${t.again} = 'conditions') = (${t.conditions} <> '')`),
    check(
      'reviews_withdrawn_whole',
      sql`(${t.withdrawnAt} is null) = (${t.withdrawnById} is null) and (${t.withdrawnAt} is null) = (${t.withdrawalReason} is null)`,
    ),
  ],
);

/** Every text that it had, for whoever moderates. */
export const reviewVersions = pgTable(
  'review_versions',
  {
    reviewId: uuid()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    ...said(),
    writtenById: person(),
    writtenAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.number] })],
);

/** What the speaker answers; the last one stands, the others are for whoever moderates. */
export const reviewAnswers = pgTable(
  'review_answers',
  {
    reviewId: uuid()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    body: text().notNull(),
    writtenById: person(),
    writtenAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.number] }),
    check('review_answers_said', sql`${t.body} <> ''`),
  ],
);

/** Who came where, and when; null where the sheet does not say. Drawn by the migration. */
export const comings = pgView('comings', {
  speakerId: uuid().notNull(),
  sheetId: uuid().notNull(),
  replayId: uuid(),
  libraryId: uuid(),
  happenedOn: date({ mode: 'string' }),
  happenedPrecision: text({ enum: datePrecisions }),
  isPublic: boolean().notNull(),
}).existing();
