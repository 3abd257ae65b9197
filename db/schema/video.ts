import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';

import { users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';
import { helpParticipants, helpQuestions } from './help.ts';

/** Who is in the video call of a conversation. A seat that is not kept lapses within seconds. */
export const helpVideoSeats = pgTable(
  'help_video_seats',
  {
    id: id(),
    questionId: uuid()
      .notNull()
      .references(() => helpQuestions.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** 1 to 4: a fifth person finds none. */
    place: integer().notNull(),
    takenAt: createdAt(),
    keptAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('help_video_seats_place_key').on(t.questionId, t.place),
    uniqueIndex('help_video_seats_person_key').on(t.questionId, t.userId),
    check('help_video_seats_four', sql`${t.place} between 1 and 4`),
    // Who leaves the conversation leaves its call.
    foreignKey({
      name: 'help_video_seats_participant_fk',
      columns: [t.questionId, t.userId],
      foreignColumns: [helpParticipants.questionId, helpParticipants.userId],
    }).onDelete('cascade'),
  ],
);

/** What one browser tells another so that they find each other; gone once it is read. */
export const helpVideoSignals = pgTable(
  'help_video_signals',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    fromId: uuid()
      .notNull()
      .references(() => helpVideoSeats.id, { onDelete: 'cascade' }),
    toId: uuid()
      .notNull()
      .references(() => helpVideoSeats.id, { onDelete: 'cascade' }),
    /** A session description or a candidate, as the browser writes it in JSON; not read by us. */
    body: text().notNull(),
  },
  (t) => [
    index('help_video_signals_to_idx').on(t.toId, t.id),
    index('help_video_signals_from_idx').on(t.fromId),
  ],
);
