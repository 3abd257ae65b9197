import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { closeReasons, requestFormats, tieReaches } from '#app/training-requests/vocabulary.ts';
import { trainingAudiences } from '#app/trainings/vocabulary.ts';

import { users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';
import { libraries } from './libraries.ts';
import { speakers } from './speakers.ts';
import { trainingSessions } from './trainings.ts';
import { communes } from './territories.ts';
import { themes } from './vocabularies.ts';

/** What a library would like to be taught; others second it. */
export const trainingRequests = pgTable(
  'training_requests',
  {
    id: id(),
    /** Made with the form: sent twice, it stands once. */
    clientKey: uuid().notNull(),
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    themeId: integer()
      .notNull()
      .references(() => themes.id),
    title: text().notNull(),
    reason: text().notNull(),
    audience: text({ enum: trainingAudiences }).notNull(),
    format: text({ enum: requestFormats }).notNull(),
    /** « Un lundi, après la rentrée »: the words of who asks. */
    period: text().notNull().default(''),
    createdAt: createdAt(),
    changedAt: instant().notNull(),
    /** The last day on which it stands: it ends by itself. */
    openUntil: date({ mode: 'string' }).notNull(),
    /** When who asked was told that it ends soon. */
    remindedAt: instant(),
    closedAt: instant(),
    closedById: uuid().references(() => users.id),
    closeReason: text({ enum: closeReasons }),
  },
  (t) => [
    unique('training_requests_sent_key').on(t.authorId, t.clientKey),
    index('training_requests_open_idx')
      .on(t.openUntil)
      .where(sql`${t.closedAt} is null`),
    index('training_requests_theme_idx').on(t.themeId),
    check(
      'training_requests_closed_whole',
      sql`num_nonnulls(${t.closedAt}, ${t.closedById}, ${t.closeReason}) in (0, 3)`,
    ),
  ],
);

/** « Nous aussi »: a library, once, with how many would come. The one that asks is among them. */
export const trainingRequestSupports = pgTable(
  'training_request_supports',
  {
    id: id(),
    requestId: uuid()
      .notNull()
      .references(() => trainingRequests.id, { onDelete: 'cascade' }),
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    people: integer().notNull(),
    createdAt: createdAt(),
    changedAt: instant().notNull(),
  },
  (t) => [
    unique('training_request_supports_once').on(t.requestId, t.libraryId),
    unique('training_request_supports_of_request').on(t.id, t.requestId),
    index('training_request_supports_library_idx').on(t.libraryId),
    index('training_request_supports_user_idx').on(t.userId),
    check('training_request_supports_people', sql`${t.people} between 1 and 200`),
  ],
);

/**
 * A session answers a request, beside others; a session may answer several. One that was called off
 * answers it no more, whether or not `endedAt` says so yet.
 */
export const trainingRequestSessions = pgTable(
  'training_request_sessions',
  {
    id: id(),
    requestId: uuid()
      .notNull()
      .references(() => trainingRequests.id, { onDelete: 'cascade' }),
    sessionId: uuid()
      .notNull()
      .references(() => trainingSessions.id, { onDelete: 'cascade' }),
    tiedById: uuid()
      .notNull()
      .references(() => users.id),
    tiedAt: instant().notNull(),
    /** All who ask, whoever joins included; or the libraries of `training_request_picks`. */
    reach: text({ enum: tieReaches }).notNull().default('all'),
    /** When those who asked were told. */
    toldAt: instant(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('training_request_sessions_once')
      .on(t.requestId, t.sessionId)
      .where(sql`${t.endedAt} is null`),
    unique('training_request_sessions_of_request').on(t.id, t.requestId),
    index('training_request_sessions_session_idx').on(t.sessionId),
  ],
);

/** The libraries for which a session answers a request, where it does not for all of them. */
export const trainingRequestPicks = pgTable(
  'training_request_picks',
  {
    tieId: uuid().notNull(),
    supportId: uuid().notNull(),
    /** Of both: a tie picks among those who ask for its own request. */
    requestId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tieId, t.supportId] }),
    foreignKey({
      name: 'training_request_picks_tie',
      columns: [t.tieId, t.requestId],
      foreignColumns: [trainingRequestSessions.id, trainingRequestSessions.requestId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'training_request_picks_support',
      columns: [t.supportId, t.requestId],
      foreignColumns: [trainingRequestSupports.id, trainingRequestSupports.requestId],
    }).onDelete('cascade'),
    index('training_request_picks_support_idx').on(t.supportId),
  ],
);

/** Équipe volante: who teaches says that they can come out, what they teach, where and when. */
export const touringTrainers = pgTable(
  'touring_trainers',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .unique()
      .references(() => users.id),
    /** Where they set out from. */
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    /** How far around it; null: where the départements say. */
    radiusInKm: integer(),
    departementCodes: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    startsOn: date({ mode: 'string' }),
    endsOn: date({ mode: 'string' }),
    note: text().notNull().default(''),
    createdAt: createdAt(),
    changedAt: instant().notNull(),
    /** The last day on which it stands: it ends by itself. */
    openUntil: date({ mode: 'string' }).notNull(),
  },
  (t) => [
    index('touring_trainers_open_idx').on(t.openUntil),
    check(
      'touring_trainers_reach',
      sql`coalesce(${t.radiusInKm} between 5 and 500, cardinality(${t.departementCodes}) > 0)`,
    ),
    check('touring_trainers_days', sql`${t.startsOn} <= ${t.endsOn}`),
  ],
);

/** What they teach; none: anything. */
export const touringTrainerThemes = pgTable(
  'touring_trainer_themes',
  {
    trainerId: uuid()
      .notNull()
      .references(() => touringTrainers.id, { onDelete: 'cascade' }),
    themeId: integer()
      .notNull()
      .references(() => themes.id),
  },
  (t) => [primaryKey({ columns: [t.trainerId, t.themeId] })],
);

/**
 * Équipe volante too: who trains, is in the directory and has no account, as somebody who organises
 * knows. What they teach and where they come is what their own page says; it ends in a year.
 */
export const touringSpeakers = pgTable(
  'touring_speakers',
  {
    speakerId: uuid()
      .primaryKey()
      .references(() => speakers.id, { onDelete: 'cascade' }),
    declaredById: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    /** The last day on which it stands. */
    openUntil: date({ mode: 'string' }).notNull(),
  },
  (t) => [index('touring_speakers_open_idx').on(t.openUntil)],
);
