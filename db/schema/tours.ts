import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

import { paymentKinds, sharings } from '#app/costs/vocabulary.ts';
import { stopHalves, stopKinds } from '#app/tours/vocabulary.ts';

import { users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';
import { libraries } from './libraries.ts';
import { sheets } from './sheets.ts';
import { speakers } from './speakers.ts';

/** Several libraries receive a speaker on one journey, and share what it costs. */
export const tours = pgTable(
  'tours',
  {
    id: id(),
    speakerId: uuid()
      .notNull()
      .references(() => speakers.id, { onDelete: 'cascade', onUpdate: 'cascade' }),
    openedById: uuid()
      .notNull()
      .references(() => users.id),
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    startsOn: date({ mode: 'string' }).notNull(),
    endsOn: date({ mode: 'string' }).notNull(),
    /** The last day on which others join. */
    joinUntil: date({ mode: 'string' }).notNull(),
    /** Where libraries may join from; everywhere where it is empty. */
    departementCodes: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    note: text().notNull().default(''),
    sharing: text({ enum: sharings }).notNull(),
    payment: text({ enum: paymentKinds }).notNull(),
    /** What the speaker asks, in cents; the recommended fee where nothing is said. */
    dayFeeInCents: integer(),
    halfDayFeeInCents: integer(),
    /** Of the whole journey; null: reckoned from the distances. */
    kilometres: integer(),
    ticketsInCents: integer().notNull().default(0),
    meals: integer().notNull().default(0),
    nights: integer().notNull().default(0),
    /** Grows at each change: what calendars call SEQUENCE. */
    revision: integer().notNull().default(0),
    createdAt: createdAt(),
    closedAt: instant(),
    cancelledAt: instant(),
    cancelledById: uuid().references(() => users.id),
    cancelReason: text(),
  },
  (t) => [
    unique('tours_of_speaker_key').on(t.id, t.speakerId),
    index('tours_speaker_idx').on(t.speakerId),
    index('tours_open_idx')
      .on(t.joinUntil)
      .where(sql`${t.closedAt} is null and ${t.cancelledAt} is null`),
    check('tours_days', sql`${t.joinUntil} <= ${t.startsOn} and ${t.startsOn} <= ${t.endsOn}`),
    check(
      'tours_cancelled_whole',
      sql`num_nonnulls(${t.cancelledAt}, ${t.cancelledById}, ${t.cancelReason}) in (0, 3)`,
    ),
    check(
      'tours_amounts',
      sql`least(${t.dayFeeInCents}, ${t.halfDayFeeInCents}, ${t.kilometres}, ${t.ticketsInCents}, ${t.meals}, ${t.nights}) >= 0`,
    ),
  ],
);

/**
 * One library's part in a tour. Nobody is in two places: an exclusion constraint keeps the half-days
 * of one speaker apart, across all tours.
 */
export const tourStops = pgTable(
  'tour_stops',
  {
    id: id(),
    tourId: uuid().notNull(),
    speakerId: uuid().notNull(),
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    joinedById: uuid()
      .notNull()
      .references(() => users.id),
    day: date({ mode: 'string' }).notNull(),
    half: text({ enum: stopHalves }).notNull(),
    kind: text({ enum: stopKinds }).notNull(),
    note: text().notNull().default(''),
    /** The sheet whose financing plan took the cost. */
    sheetId: uuid().references(() => sheets.id, { onDelete: 'set null' }),
    joinedAt: createdAt(),
    leftAt: instant(),
  },
  (t) => [
    foreignKey({
      name: 'tour_stops_tour_fk',
      columns: [t.tourId, t.speakerId],
      foreignColumns: [tours.id, tours.speakerId],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    index('tour_stops_tour_idx').on(t.tourId),
    index('tour_stops_library_idx').on(t.libraryId),
  ],
);
