import { check, date, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';

import { rateKinds } from '#app/costs/vocabulary.ts';

import { users } from './accounts.ts';
import { createdAt, id } from './columns.ts';

/**
 * What a coming costs, by kind and from which day on: the rate in force on a day is the last one
 * that had begun, so that there is neither gap nor overlap. Old ones stay: past comings keep their cost.
 */
export const costRates = pgTable(
  'cost_rates',
  {
    id: id(),
    kind: text({ enum: rateKinds }).notNull(),
    /** In the unit of its kind: cents, hundredths of percent, hundredths. */
    amount: integer().notNull(),
    appliesFrom: date({ mode: 'string' }).notNull(),
    /** The text that sets it, as people look it up. */
    source: text().notNull(),
    sourceUrl: text(),
    /** Null where the house came with it. */
    setById: uuid().references(() => users.id),
    setAt: createdAt(),
  },
  (t) => [
    unique('cost_rates_day_key').on(t.kind, t.appliesFrom),
    check('cost_rates_amount', sql`${t.amount} >= 0`),
    check('cost_rates_source', sql`btrim(${t.source}) <> ''`),
  ],
);
