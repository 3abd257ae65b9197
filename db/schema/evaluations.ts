import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

import { paces, recommendations } from '#app/evaluations/vocabulary.ts';

import { createdAt, id, instant } from './columns.ts';
import { registrations } from './registrations.ts';
import { trainingSessions } from './trainings.ts';

/** Who was asked what they think of a session, and whether they answered; not what. */
export const evaluationRequests = pgTable(
  'evaluation_requests',
  {
    id: id(),
    sessionId: uuid().notNull(),
    registrationId: uuid().notNull(),
    askedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    remindedAt: instant(),
    /** A day without an hour, so that it tells nothing of which answer it was. */
    answeredOn: date({ mode: 'string' }),
  },
  (t) => [
    // Nobody is asked twice.
    unique('evaluation_requests_registration_key').on(t.registrationId),
    index('evaluation_requests_session_idx').on(t.sessionId),
    index('evaluation_requests_silent_idx')
      .on(t.askedAt)
      .where(sql`${t.answeredOn} is null and ${t.remindedAt} is null`),
    foreignKey({
      name: 'evaluation_requests_registration_fk',
      columns: [t.registrationId, t.sessionId],
      foreignColumns: [registrations.id, registrations.sessionId],
    }).onDelete('cascade'),
  ],
);

/** Links by which who has no account answers. Hashes only. */
export const evaluationLinks = pgTable(
  'evaluation_links',
  {
    id: id(),
    requestId: uuid()
      .notNull()
      .references(() => evaluationRequests.id, { onDelete: 'cascade' }),
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
  },
  (t) => [index('evaluation_links_request_idx').on(t.requestId)],
);

/** What somebody thinks of a session: neither who, nor when. */
export const evaluationAnswers = pgTable(
  'evaluation_answers',
  {
    id: id(),
    sessionId: uuid()
      .notNull()
      .references(() => trainingSessions.id, { onDelete: 'cascade' }),
    overall: integer().notNull(),
    pace: text({ enum: paces }).notNull(),
    recommends: text({ enum: recommendations }).notNull(),
    useful: text().notNull().default(''),
    remarks: text().notNull().default(''),
  },
  (t) => [
    index('evaluation_answers_session_idx').on(t.sessionId),
    check('evaluation_answers_overall', sql`${t.overall} between 1 and 5`),
  ],
);
