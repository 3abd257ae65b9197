import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';

import { createdAt, id } from './columns.ts';
import { speakers } from './speakers.ts';

/**
 * Days on which a speaker who keeps their profile may come. An exclusion constraint keeps the ranges
 * of one speaker apart; what tours take of them stands in `tour_stops`.
 */
export const speakerFreeRanges = pgTable(
  'speaker_free_ranges',
  {
    id: id(),
    speakerId: uuid()
      .notNull()
      .references(() => speakers.id, { onDelete: 'cascade' }),
    startsOn: date({ mode: 'string' }).notNull(),
    /** The last free day. */
    endsOn: date({ mode: 'string' }).notNull(),
    /** Where they come on those days; wherever the profile says where it is empty. */
    departementCodes: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    createdAt: createdAt(),
  },
  (t) => [
    index('speaker_free_ranges_ends_idx').on(t.endsOn),
    check('speaker_free_ranges_days', sql`${t.startsOn} <= ${t.endsOn}`),
  ],
);
