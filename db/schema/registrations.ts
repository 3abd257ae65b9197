import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import {
  registrantStatuses,
  registrationLinkPurposes,
  registrationStates,
} from '#app/registrations/vocabulary.ts';

import { users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';
import { libraries } from './libraries.ts';
import { departements } from './territories.ts';
import { trainingSessions } from './trainings.ts';

/**
 * Somebody asks for a place in a session: a member, or somebody whom a referent registers and who has
 * no account. A trigger counts those that hold a place on the session, whose check holds the quota.
 */
export const registrations = pgTable(
  'registrations',
  {
    id: id(),
    sessionId: uuid()
      .notNull()
      .references(() => trainingSessions.id, { onDelete: 'cascade' }),
    userId: uuid().references(() => users.id),
    /** Of who has no account; erased a year after, as the address. */
    personName: text().notNull().default(''),
    personEmail: text(),
    libraryId: uuid().references(() => libraries.id),
    /** Of that library: places may be kept for it. */
    departementCode: text().references(() => departements.code),
    status: text({ enum: registrantStatuses }).notNull(),
    registeredById: uuid()
      .notNull()
      .references(() => users.id),
    state: text({ enum: registrationStates }).notNull(),
    /** The order in which they came, kept under the lock of the session. */
    arrival: integer().notNull(),
    /** Until when the place is held, while an answer is waited for. */
    dueAt: instant(),
    superiorEmail: text(),
    /** When the place was first theirs: a calendar may hold it since. */
    confirmedAt: instant(),
    /** When the superior agreed. */
    agreedAt: instant(),
    refusalReason: text(),
    /** To the questions of the organiser, by their id; erased thirty days after. */
    answers: jsonb()
      .$type<Record<string, string>>()
      .notNull()
      .default(sql`'{}'`),
    createdAt: createdAt(),
    changedAt: instant().notNull(),
  },
  (t) => [
    // What is noted of somebody is of their session.
    unique('registrations_of_session').on(t.id, t.sessionId),
    uniqueIndex('registrations_arrival_key').on(t.sessionId, t.arrival),
    uniqueIndex('registrations_member_key')
      .on(t.sessionId, t.userId)
      .where(sql`${t.state} in ('agreement', 'registered', 'waiting', 'offered')`),
    uniqueIndex('registrations_address_key')
      .on(t.sessionId, sql`lower(${t.personEmail})`)
      .where(sql`${t.state} in ('agreement', 'registered', 'waiting', 'offered')`),
    index('registrations_session_idx').on(t.sessionId, t.state, t.arrival),
    index('registrations_user_idx').on(t.userId),
    index('registrations_registered_by_idx').on(t.registeredById),
    index('registrations_due_idx')
      .on(t.dueAt)
      .where(sql`${t.dueAt} is not null`),
    check('registrations_named', sql`(${t.userId} is null) = (${t.personName} <> '')`),
    check(
      'registrations_due_whole',
      sql`(${t.dueAt} is not null) = (${t.state} in ('agreement', 'offered'))`,
    ),
  ],
);

/** Links by which a superior answers, and by which who has no account keeps their place. Hashes only. */
export const registrationLinks = pgTable(
  'registration_links',
  {
    id: id(),
    registrationId: uuid()
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    purpose: text({ enum: registrationLinkPurposes }).notNull(),
    tokenHash: text().notNull().unique(),
    email: text().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    index('registration_links_registration_idx').on(t.registrationId),
    index('registration_links_expires_idx').on(t.expiresAt),
  ],
);
