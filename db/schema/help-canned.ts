import { sql } from 'drizzle-orm';
import { check, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

import { users } from './accounts.ts';
import { id, instant } from './columns.ts';
import { departements } from './territories.ts';

/** « Réponses types »: a text to begin from, of one member or of a whole département. */
export const helpCannedAnswers = pgTable(
  'help_canned_answers',
  {
    id: id(),
    /** Whose it is; null where it is shared. */
    userId: uuid().references(() => users.id, { onDelete: 'cascade' }),
    /** In which département it is shared; null where it is somebody's. */
    departementCode: text().references(() => departements.code),
    title: text().notNull(),
    body: text().notNull(),
    writtenById: uuid()
      .notNull()
      .references(() => users.id),
    writtenAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('help_canned_answers_person_key')
      .on(t.userId, t.title)
      .where(sql`${t.userId} is not null`),
    uniqueIndex('help_canned_answers_departement_key')
      .on(t.departementCode, t.title)
      .where(sql`${t.departementCode} is not null`),
    check('help_canned_answers_of_one', sql`num_nonnulls(${t.userId}, ${t.departementCode}) = 1`),
    check(
      'help_canned_answers_own_hand',
      sql`${t.userId} is null or ${t.userId} = ${t.writtenById}`,
    ),
  ],
);
