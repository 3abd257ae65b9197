import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';

import { availabilities } from '#app/duty/vocabulary.ts';

import { users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';

const owner = () =>
  uuid()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });

/** What somebody said of today; no row: as their slots say. « Ne pas déranger » is `help_pauses`. */
export const helpAvailabilities = pgTable('help_availabilities', {
  userId: owner().primaryKey(),
  state: text({ enum: availabilities }).notNull(),
  saidAt: createdAt(),
  /** Midnight in Paris: nobody stays busy for having forgotten to say otherwise. */
  until: instant().notNull(),
});

/**
 * A weekly range of duty, on the clock of Paris whatever the season. Those of one person never
 * overlap: an exclusion constraint holds to it.
 */
export const helpDutySlots = pgTable(
  'help_duty_slots',
  {
    id: id(),
    userId: owner(),
    /** ISO: 1 is Monday. */
    weekday: integer().notNull(),
    startsAtMinute: integer().notNull(),
    endsAtMinute: integer().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('help_duty_slots_weekday_idx').on(t.weekday),
    check('help_duty_slots_weekday', sql`${t.weekday} between 1 and 7`),
    check(
      'help_duty_slots_range',
      sql`0 <= ${t.startsAtMinute} and ${t.startsAtMinute} < ${t.endsAtMinute} and ${t.endsAtMinute} <= 1440`,
    ),
  ],
);

/** Holidays and other days away, both ends included; those of one person never overlap. */
export const helpAbsences = pgTable(
  'help_absences',
  {
    id: id(),
    userId: owner(),
    startsOn: date({ mode: 'string' }).notNull(),
    endsOn: date({ mode: 'string' }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [check('help_absences_range', sql`${t.startsOn} <= ${t.endsOn}`)],
);

/** Who has a page of the help desk open, and when it last said so. */
export const helpPresences = pgTable('help_presences', {
  userId: owner().primaryKey(),
  seenAt: instant().notNull(),
});
