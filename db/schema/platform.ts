import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

import { createdAt, id, instant } from './columns.ts';

/** Every mail to send or sent. `dedupeKey` makes a mail that was asked for twice leave once. */
export const mails = pgTable(
  'mails',
  {
    id: id(),
    dedupeKey: text().unique(),
    kind: text().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    plain: text().notNull(),
    headers: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** What the calendar of who receives it takes in. */
    calendar: jsonb().$type<{ method: 'REQUEST' | 'CANCEL'; text: string }>(),
    createdAt: createdAt(),
    sentAt: instant(),
    /** The provider refused it for good: an address that does not exist. */
    abandonedAt: instant(),
    attempts: integer().notNull().default(0),
    lastError: text(),
  },
  (t) => [
    index('mails_created_idx').on(t.createdAt),
    index('mails_waiting_idx')
      .on(t.createdAt)
      .where(sql`${t.sentAt} is null and ${t.abandonedAt} is null`),
  ],
);

/** Counters of the rate limiter, one row per key and window; swept by a job. */
export const rateWindows = pgTable(
  'rate_windows',
  {
    key: text().notNull(),
    startsAt: instant().notNull(),
    hits: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.startsAt] })],
);

/** Facts about this database: demonstration content or not, last refresh of the register… */
export const facts = pgTable('facts', {
  name: text().primaryKey(),
  value: jsonb().notNull(),
  updatedAt: createdAt(),
});
