import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

import { courseReaders, type Quiz, stepKinds } from '#app/courses/vocabulary.ts';
import type { RichText } from '#app/sheets/content.ts';
import { trainingAudiences } from '#app/trainings/vocabulary.ts';

import { users } from './accounts.ts';
import { createdAt, id, instant, tsvector } from './columns.ts';
import { storedFiles } from './files.ts';
import { libraries } from './libraries.ts';
import { trainings } from './trainings.ts';
import { themes } from './vocabularies.ts';

/** What one learns by oneself, step after step. */
export const courses = pgTable(
  'courses',
  {
    id: id(),
    slug: text().notNull().unique(),
    title: text().notNull(),
    summary: text().notNull().default(''),
    aims: text().notNull().default(''),
    audience: text({ enum: trainingAudiences }).notNull(),
    themeId: integer()
      .notNull()
      .references(() => themes.id),
    minutes: integer().notNull(),
    readers: text({ enum: courseReaders }).notNull(),
    /** In whose name it is. */
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    trainingId: uuid().references(() => trainings.id, { onDelete: 'set null' }),
    createdById: uuid()
      .notNull()
      .references(() => users.id),
    /** Grows at each change: what is corrected is what was read. */
    revision: integer().notNull().default(1),
    createdAt: createdAt(),
    changedAt: instant().notNull(),
    /** Last time that its steps were shown as they are written. */
    publishedAt: instant(),
    publishedById: uuid().references(() => users.id),
    withdrawnAt: instant(),
    withdrawnById: uuid().references(() => users.id),
    searchKeys: text().notNull().default(''),
    searchVector: tsvector()
      .notNull()
      .generatedAlwaysAs(
        sql`setweight(public.search_vector(title), 'A') || setweight(public.search_vector(search_keys), 'B') || setweight(public.search_vector(aims), 'D')`,
      ),
  },
  (t) => [
    index('courses_library_idx').on(t.libraryId),
    index('courses_theme_idx').on(t.themeId),
    index('courses_training_idx').on(t.trainingId),
    index('courses_created_by_idx').on(t.createdById),
    index('courses_published_idx').on(t.publishedAt, t.id),
    index('courses_search_idx').using('gin', t.searchVector),
    check('courses_minutes', sql`${t.minutes} between 1 and 2400`),
    check(
      'courses_published_whole',
      sql`(${t.publishedAt} is null) = (${t.publishedById} is null)`,
    ),
    check(
      'courses_withdrawn_whole',
      sql`(${t.withdrawnAt} is null) = (${t.withdrawnById} is null) and (${t.withdrawnAt} is null or ${t.publishedAt} is not null)`,
    ),
  ],
);

/** What a step says. */
export type StepContent = {
  title: string;
  text: RichText;
  /** Of a video, elsewhere. */
  url: string | null;
  quiz: Quiz | null;
};

/**
 * A step as it is being written (`position`, `content`, `fileId`), and as its readers see it since it
 * was last published. Its id stays, so what they did of it stays. One that was taken out has no
 * position; it goes at the next publication. Both orders are unique, checked at the end of a move.
 */
export const courseSteps = pgTable(
  'course_steps',
  {
    id: id(),
    courseId: uuid()
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    kind: text({ enum: stepKinds }).notNull(),
    position: integer(),
    content: jsonb().$type<StepContent>().notNull(),
    fileId: uuid().references(() => storedFiles.id),
    publishedPosition: integer(),
    publishedContent: jsonb().$type<StepContent>(),
    publishedFileId: uuid().references(() => storedFiles.id),
  },
  (t) => [
    // What somebody did of a step is of its course.
    unique('course_steps_of_course').on(t.id, t.courseId),
    index('course_steps_file_idx').on(t.fileId),
    index('course_steps_published_file_idx').on(t.publishedFileId),
    check('course_steps_somewhere', sql`num_nonnulls(${t.position}, ${t.publishedPosition}) >= 1`),
    check(
      'course_steps_positions',
      sql`coalesce(${t.position}, 1) >= 1 and coalesce(${t.publishedPosition}, 1) >= 1`,
    ),
    check(
      'course_steps_published_whole',
      sql`(${t.publishedPosition} is null) = (${t.publishedContent} is null)`,
    ),
    check(
      'course_steps_files',
      sql`(${t.kind} = 'file') = (${t.fileId} is not null) and (${t.kind} = 'file' and ${t.publishedPosition} is not null) = (${t.publishedFileId} is not null)`,
    ),
  ],
);

/** Who follows a course, and since when they are through with it. */
export const courseLearners = pgTable(
  'course_learners',
  {
    courseId: uuid()
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    startedAt: instant().notNull(),
    lastAt: instant().notNull(),
    completedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.courseId, t.userId] }),
    index('course_learners_user_idx').on(t.userId),
    index('course_learners_last_idx').on(t.lastAt),
    check('course_learners_in_order', sql`${t.startedAt} <= ${t.lastAt}`),
  ],
);

/** A step that somebody is through with, once. A trigger wants a quiz to have been passed. */
export const courseProgress = pgTable(
  'course_progress',
  {
    courseId: uuid().notNull(),
    userId: uuid().notNull(),
    stepId: uuid().notNull(),
    doneAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.stepId] }),
    index('course_progress_step_idx').on(t.stepId, t.courseId),
    foreignKey({
      name: 'course_progress_step_fk',
      columns: [t.stepId, t.courseId],
      foreignColumns: [courseSteps.id, courseSteps.courseId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'course_progress_learner_fk',
      columns: [t.courseId, t.userId],
      foreignColumns: [courseLearners.courseId, courseLearners.userId],
    }).onDelete('cascade'),
  ],
);

/** What somebody answered to a quiz, each time; a trigger lets nothing of it change. */
export const courseAttempts = pgTable(
  'course_attempts',
  {
    id: id(),
    courseId: uuid().notNull(),
    userId: uuid().notNull(),
    stepId: uuid().notNull(),
    /** Made with the form: sent twice, it stands once. */
    clientKey: uuid().notNull(),
    /** By the id of each question, the ids of the answers that were chosen. */
    answers: jsonb().$type<Record<string, string[]>>().notNull(),
    questionCount: integer().notNull(),
    missedIds: text().array().notNull(),
    /** What it took then; null: it was enough to answer. */
    neededPercent: integer(),
    hasPassed: boolean().notNull(),
    takenAt: instant().notNull(),
  },
  (t) => [
    unique('course_attempts_once').on(t.userId, t.clientKey),
    index('course_attempts_step_idx').on(t.stepId, t.userId, t.takenAt),
    check(
      'course_attempts_counted',
      sql`${t.questionCount} >= 1 and cardinality(${t.missedIds}) <= ${t.questionCount}`,
    ),
    check(
      'course_attempts_passed',
      sql`${t.hasPassed} = (coalesce(${t.neededPercent}, 0) * ${t.questionCount} <= 100 * (${t.questionCount} - cardinality(${t.missedIds})))`,
    ),
    foreignKey({
      name: 'course_attempts_step_fk',
      columns: [t.stepId, t.courseId],
      foreignColumns: [courseSteps.id, courseSteps.courseId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'course_attempts_learner_fk',
      columns: [t.courseId, t.userId],
      foreignColumns: [courseLearners.courseId, courseLearners.userId],
    }).onDelete('cascade'),
  ],
);

/**
 * That somebody completed a course, on a paper that anybody checks by its code, beside those of
 * sessions; once for each, and a trigger lets no word of it change.
 */
export const courseCertificates = pgTable(
  'course_certificates',
  {
    id: id(),
    /** A hundred bits: it stands on the paper, so it is kept as it is. */
    code: text().notNull().unique(),
    courseId: uuid()
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    holderId: uuid()
      .notNull()
      .references(() => users.id),
    holderName: text().notNull(),
    courseTitle: text().notNull(),
    organiserName: text().notNull(),
    minutes: integer().notNull(),
    issuedAt: instant().notNull(),
  },
  (t) => [
    unique('course_certificates_once').on(t.courseId, t.holderId),
    index('course_certificates_holder_idx').on(t.holderId),
    index('course_certificates_issued_idx').on(t.issuedAt),
    check('course_certificates_code_shape', sql`${t.code} ~ '^[0-9A-HJKMNP-TV-Z]{20}$'`),
  ],
);
