import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { rideStates, shareKinds } from '#app/carpool/vocabulary.ts';

import { users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';
import { communes } from './territories.ts';
import { trainingSessions } from './trainings.ts';

/**
 * Who has a place in a session says that they have seats in their car, or look for one. A trigger
 * counts the seats given on the offer, whose check holds that none is given twice.
 */
export const carpoolShares = pgTable(
  'carpool_shares',
  {
    id: id(),
    sessionId: uuid()
      .notNull()
      .references(() => trainingSessions.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    kind: text({ enum: shareKinds }).notNull(),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    /** Of an offer, that of who drives not counted. */
    seats: integer(),
    seatsTaken: integer().notNull().default(0),
    /** « 2027-01-14:there »: a day of the session in Paris, and which way. */
    trips: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** « 07:30 », or nothing. */
    leavesAt: text().notNull().default(''),
    note: text().notNull().default(''),
    /** A mail address or a telephone number, kept here only. */
    contact: text().notNull(),
    createdAt: createdAt(),
    changedAt: instant().notNull(),
  },
  (t) => [
    unique('carpool_shares_person_key').on(t.sessionId, t.userId),
    index('carpool_shares_user_idx').on(t.userId),
    check(
      'carpool_shares_offer_whole',
      sql`case ${t.kind} when 'offer' then ${t.seats} between 1 and 8 and ${t.seats} is not null else ${t.seats} is null end`,
    ),
    check('carpool_shares_never_over', sql`${t.seatsTaken} between 0 and coalesce(${t.seats}, 0)`),
  ],
);

/** Who looks for a seat asks who has some. */
export const carpoolRides = pgTable(
  'carpool_rides',
  {
    id: id(),
    offerId: uuid()
      .notNull()
      .references(() => carpoolShares.id, { onDelete: 'cascade' }),
    searchId: uuid()
      .notNull()
      .references(() => carpoolShares.id, { onDelete: 'cascade' }),
    state: text({ enum: rideStates }).notNull().default('asked'),
    askedAt: instant().notNull(),
    answeredAt: instant(),
  },
  (t) => [
    unique('carpool_rides_asked_once').on(t.offerId, t.searchId),
    // Who looks for a seat has one at most.
    uniqueIndex('carpool_rides_one_seat')
      .on(t.searchId)
      .where(sql`${t.state} = 'accepted'`),
    check('carpool_rides_answered', sql`(${t.answeredAt} is null) = (${t.state} = 'asked')`),
    check('carpool_rides_of_two', sql`${t.offerId} <> ${t.searchId}`),
  ],
);
