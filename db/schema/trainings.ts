import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

import type { RichText } from '#app/sheets/content.ts';
import {
  type SessionQuestion,
  sittingPlaces,
  trainingAudiences,
} from '#app/trainings/vocabulary.ts';

import { users } from './accounts.ts';
import { createdAt, id, instant, tsvector } from './columns.ts';
import { libraries } from './libraries.ts';
import { communes } from './territories.ts';
import { themes } from './vocabularies.ts';

/** What is taught, whenever and wherever it is. */
export const trainings = pgTable(
  'trainings',
  {
    id: id(),
    slug: text().notNull().unique(),
    title: text().notNull(),
    summary: text().notNull().default(''),
    aims: text().notNull().default(''),
    programme: jsonb().$type<RichText>(),
    audience: text({ enum: trainingAudiences }).notNull(),
    prerequisites: text().notNull().default(''),
    themeId: integer()
      .notNull()
      .references(() => themes.id),
    /** Who organises it. */
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    createdById: uuid()
      .notNull()
      .references(() => users.id),
    /** Grows at each change: what is corrected is what was read. */
    revision: integer().notNull().default(1),
    createdAt: createdAt(),
    changedAt: instant().notNull(),
    /** When a session of it was first announced: until then, its organisers alone read it. */
    publishedAt: instant(),
    searchKeys: text().notNull().default(''),
    searchText: text().notNull().default(''),
    fullVector: tsvector()
      .notNull()
      .generatedAlwaysAs(
        sql`setweight(public.search_vector(title), 'A') || setweight(public.search_vector(search_keys), 'B') || setweight(public.search_vector(search_text), 'D')`,
      ),
    publicVector: tsvector()
      .notNull()
      .generatedAlwaysAs(
        sql`case when published_at is not null then setweight(public.search_vector(title), 'A') || setweight(public.search_vector(search_keys), 'B') || setweight(public.search_vector(search_text), 'D') else ''::tsvector end`,
      ),
  },
  (t) => [
    index('trainings_library_idx').on(t.libraryId),
    index('trainings_theme_idx').on(t.themeId),
    index('trainings_published_idx').on(t.publishedAt, t.id),
    index('trainings_created_by_idx').on(t.createdById),
    index('trainings_full_vector_idx').using('gin', t.fullVector),
    index('trainings_public_vector_idx').using('gin', t.publicVector),
  ],
);

/**
 * A training at some time, for so many people. Its dates and places are those of its sittings, and
 * `placesTaken` counts the registrations that hold one: triggers write both, so that the check on
 * the quota is the last word on it.
 */
export const trainingSessions = pgTable(
  'training_sessions',
  {
    id: id(),
    trainingId: uuid()
      .notNull()
      .references(() => trainings.id, { onDelete: 'cascade' }),
    quota: integer().notNull(),
    /** Places kept for a département, by its code. */
    reserves: jsonb()
      .$type<Record<string, number>>()
      .notNull()
      .default(sql`'{}'`),
    /** Where people may come from; everywhere where it is empty. */
    departementCodes: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    registrationOpensOn: date({ mode: 'string' }).notNull(),
    /** The last day on which people register. */
    registrationClosesOn: date({ mode: 'string' }).notNull(),
    costInCents: integer().notNull().default(0),
    costNote: text().notNull().default(''),
    /** How long a superior has to agree; null: nobody is asked. */
    agreementDays: integer(),
    mostPerLibrary: integer(),
    offerHours: integer().notNull().default(48),
    questions: jsonb()
      .$type<SessionQuestion[]>()
      .notNull()
      .default(sql`'[]'`),
    startsAt: instant(),
    endsAt: instant(),
    /** Of its first sitting that has a place. */
    communeCode: text().references(() => communes.code),
    isRemote: boolean().notNull().default(false),
    placesTaken: integer().notNull().default(0),
    /** The last place given in the order of arrival. */
    lastArrival: integer().notNull().default(0),
    /** Grows at each change: what calendars call SEQUENCE. */
    sequence: integer().notNull().default(0),
    createdById: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    announcedAt: instant(),
    announcedById: uuid().references(() => users.id),
    /** Until then places are for the libraries of `training_session_firsts` alone; a trigger holds it. */
    opensFirstUntil: instant(),
    closedAt: instant(),
    closedById: uuid().references(() => users.id),
    cancelledAt: instant(),
    cancelledById: uuid().references(() => users.id),
    cancelReason: text(),
  },
  (t) => [
    index('training_sessions_training_idx').on(t.trainingId, t.startsAt),
    index('training_sessions_starts_idx').on(t.startsAt, t.id),
    check('training_sessions_quota', sql`${t.quota} between 1 and 500`),
    check('training_sessions_never_over_quota', sql`${t.placesTaken} between 0 and ${t.quota}`),
    check('training_sessions_reserves', sql`public.reserved_places(${t.reserves}) <= ${t.quota}`),
    check(
      'training_sessions_registration_days',
      sql`${t.registrationOpensOn} <= ${t.registrationClosesOn} and (${t.startsAt} is null or ${t.registrationClosesOn} <= (${t.startsAt} at time zone 'Europe/Paris')::date)`,
    ),
    check('training_sessions_cost', sql`${t.costInCents} >= 0`),
    check(
      'training_sessions_delays',
      sql`${t.offerHours} between 1 and 336 and coalesce(${t.agreementDays}, 1) between 1 and 60 and coalesce(${t.mostPerLibrary}, 1) >= 1`,
    ),
    check(
      'training_sessions_announced_whole',
      sql`(${t.announcedAt} is null) = (${t.announcedById} is null) and (${t.announcedAt} is null or ${t.startsAt} is not null)`,
    ),
    check(
      'training_sessions_closed_whole',
      sql`(${t.closedAt} is null) = (${t.closedById} is null)`,
    ),
    check(
      'training_sessions_cancelled_whole',
      sql`num_nonnulls(${t.cancelledAt}, ${t.cancelledById}, ${t.cancelReason}) in (0, 3)`,
    ),
  ],
);

/** Libraries that asked for a session: it opens for them first. */
export const trainingSessionFirsts = pgTable(
  'training_session_firsts',
  {
    sessionId: uuid()
      .notNull()
      .references(() => trainingSessions.id, { onDelete: 'cascade' }),
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.libraryId] })],
);

/**
 * A half-day of a session; who teaches it stands in `training_sitting_trainers`. Exclusion constraints
 * keep the sittings of a session and of a room apart; a session that is called off frees them.
 */
export const trainingSittings = pgTable(
  'training_sittings',
  {
    id: id(),
    sessionId: uuid()
      .notNull()
      .references(() => trainingSessions.id, { onDelete: 'cascade' }),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    placeKind: text({ enum: sittingPlaces }).notNull(),
    placeLibraryId: uuid().references(() => libraries.id),
    placeLabel: text().notNull().default(''),
    communeCode: text().references(() => communes.code),
    room: text().notNull().default(''),
    /** For those who take part, and nobody else. */
    visioUrl: text().notNull().default(''),
    topic: text().notNull().default(''),
    cancelledAt: instant(),
  },
  (t) => [
    // What is noted at a half-day is of its session.
    unique('training_sittings_of_session').on(t.id, t.sessionId),
    index('training_sittings_session_idx').on(t.sessionId, t.startsAt),
    index('training_sittings_starts_idx').on(t.startsAt),
    check(
      'training_sittings_hours',
      sql`${t.startsAt} < ${t.endsAt} and ${t.endsAt} - ${t.startsAt} <= interval '14 hours'`,
    ),
    check(
      'training_sittings_place_whole',
      sql`case ${t.placeKind}
        when 'library' then ${t.placeLibraryId} is not null and ${t.communeCode} is not null
        when 'elsewhere' then ${t.placeLibraryId} is null and ${t.communeCode} is not null and ${t.placeLabel} <> ''
        else ${t.placeLibraryId} is null and ${t.communeCode} is null end`,
    ),
  ],
);

/** Words of the trainings, written by a trigger: they complete and correct what is typed. */
export const trainingWords = pgTable(
  'training_words',
  {
    trainingId: uuid()
      .notNull()
      .references(() => trainings.id, { onDelete: 'cascade' }),
    word: text().notNull(),
    lexeme: text().notNull(),
    spelling: text().notNull(),
    isPublic: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.trainingId, t.word] }),
    index('training_words_trgm_idx').using('gin', t.word.op('gin_trgm_ops')),
    index('training_words_prefix_idx').on(t.word.op('text_pattern_ops')),
    // It holds all that a search asks of a word: the rows themselves lie far apart.
    index('training_words_lexeme_idx').on(t.lexeme, t.word, t.isPublic, t.spelling),
  ],
);
