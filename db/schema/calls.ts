import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import {
  callOutcomes,
  callSteps,
  longestStepInSeconds,
  shortestStepInSeconds,
} from '#app/calls/vocabulary.ts';

import { users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';
import { helpQuestions } from './help.ts';

/**
 * A question that rings. Everything that it will do stands in its row: a server that dies takes
 * nothing along, the next one reads what is due.
 */
export const helpCalls = pgTable(
  'help_calls',
  {
    id: id(),
    questionId: uuid()
      .notNull()
      .references(() => helpQuestions.id, { onDelete: 'cascade' }),
    calledById: uuid()
      .notNull()
      .references(() => users.id),
    /** How long each step rings, as set when the call began. */
    stepInSeconds: integer().notNull(),
    /** Null until the first step has been looked at. */
    step: text({ enum: callSteps }),
    /** When the next step is due, by the database's clock. */
    nextStepAt: instant().notNull(),
    startedAt: createdAt(),
    endedAt: instant(),
    outcome: text({ enum: callOutcomes }),
    takenById: uuid().references(() => users.id),
  },
  (t) => [
    uniqueIndex('help_calls_ringing_key')
      .on(t.questionId)
      .where(sql`${t.endedAt} is null`),
    index('help_calls_due_idx')
      .on(t.nextStepAt)
      .where(sql`${t.endedAt} is null`),
    index('help_calls_caller_idx').on(t.calledById),
    index('help_calls_taker_idx').on(t.takenById),
    check('help_calls_ended_whole', sql`(${t.endedAt} is null) = (${t.outcome} is null)`),
    check(
      'help_calls_taken_whole',
      sql`(${t.outcome} is not distinct from 'taken') = (${t.takenById} is not null)`,
    ),
  ],
);

/** At whom a call rings or rang, from which step on. */
export const helpCallRings = pgTable(
  'help_call_rings',
  {
    callId: uuid()
      .notNull()
      .references(() => helpCalls.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    step: text({ enum: callSteps }).notNull(),
    rangAt: createdAt(),
    /** « Pas maintenant ». */
    declinedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.callId, t.userId] }),
    index('help_call_rings_user_idx').on(t.userId),
  ],
);

/** What the administrators set; one row at most, the usual where there is none. */
export const helpCallSettings = pgTable(
  'help_call_settings',
  {
    isOnly: boolean().primaryKey().default(true),
    stepInSeconds: integer().notNull(),
    setById: uuid()
      .notNull()
      .references(() => users.id),
    setAt: createdAt(),
  },
  (t) => [
    check('help_call_settings_only', sql`${t.isOnly}`),
    check(
      'help_call_settings_step',
      sql.raw(`step_in_seconds between ${shortestStepInSeconds} and ${longestStepInSeconds}`),
    ),
  ],
);
