import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

import { users } from './accounts.ts';
import { id, instant } from './columns.ts';
import { helpQuestions } from './help.ts';

const person = () =>
  uuid()
    .notNull()
    .references(() => users.id);

/** A participant says that something is wrong in a conversation; a keeper settles it. */
export const helpReports = pgTable(
  'help_reports',
  {
    id: id(),
    questionId: uuid()
      .notNull()
      .references(() => helpQuestions.id, { onDelete: 'cascade' }),
    reportedById: person(),
    message: text().notNull(),
    filedAt: instant().notNull(),
    settledAt: instant(),
    settledById: uuid().references(() => users.id),
    settlement: text(),
  },
  (t) => [
    uniqueIndex('help_reports_waiting_key')
      .on(t.questionId)
      .where(sql`${t.settledAt} is null`),
    check(
      'help_reports_settled_whole',
      sql`num_nonnulls(${t.settledAt}, ${t.settledById}, ${t.settlement}) in (0, 3)`,
    ),
  ],
);

/** Each time that a keeper read a reported conversation; its participants are told. */
export const helpReportLooks = pgTable(
  'help_report_looks',
  {
    id: id(),
    reportId: uuid()
      .notNull()
      .references(() => helpReports.id, { onDelete: 'cascade' }),
    lookedById: person(),
    lookedAt: instant().notNull(),
  },
  (t) => [index('help_report_looks_report_idx').on(t.reportId)],
);
