import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, unique, uuid } from 'drizzle-orm/pg-core';

import { users } from './accounts.ts';
import { id, instant } from './columns.ts';
import { speakers } from './speakers.ts';
import { trainingSittings } from './trainings.ts';

/**
 * Who teaches a half-day: members and people of the directory, several where several do. Exclusion
 * constraints keep the half-days of each apart; one that is called off frees them.
 */
export const sittingTrainers = pgTable(
  'training_sitting_trainers',
  {
    id: id(),
    sittingId: uuid()
      .notNull()
      .references(() => trainingSittings.id, { onDelete: 'cascade' }),
    /** The order in which they are named. */
    rank: integer().notNull(),
    userId: uuid().references(() => users.id),
    speakerId: uuid().references(() => speakers.id, { onDelete: 'cascade', onUpdate: 'cascade' }),
    /** Those of the half-day: triggers write them over whatever is given, constraints read them. */
    startsAt: instant().notNull().defaultNow(),
    endsAt: instant().notNull().defaultNow(),
    cancelledAt: instant(),
  },
  (t) => [
    unique('training_sitting_trainers_member_once').on(t.sittingId, t.userId),
    unique('training_sitting_trainers_speaker_once').on(t.sittingId, t.speakerId),
    index('training_sitting_trainers_user_idx').on(t.userId),
    check('training_sitting_trainers_one', sql`num_nonnulls(${t.userId}, ${t.speakerId}) = 1`),
  ],
);
