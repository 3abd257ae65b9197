import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { answerOpinionKinds, answerScopes, outcomes } from '#app/answers/vocabulary.ts';

import { users } from './accounts.ts';
import { id, instant, tsvector } from './columns.ts';
import { helpQuestions } from './help.ts';
import { sheets } from './sheets.ts';
import { themes } from './vocabularies.ts';

const answer = () =>
  uuid()
    .notNull()
    .references(() => answers.id, { onDelete: 'cascade' });
const person = () =>
  uuid()
    .notNull()
    .references(() => users.id);
const somebody = () => uuid().references(() => users.id);

/**
 * A conversation turned into a question-and-answer: proposed to those who took part, published once
 * they agree (a trigger holds to it), then found by everybody whom its scope lets read.
 */
export const answers = pgTable(
  'answers',
  {
    id: id(),
    /** Null once the conversation is forgotten: the answer stays. */
    questionId: uuid().references(() => helpQuestions.id, { onDelete: 'set null' }),
    /** The sheet that the question was asked from. */
    sheetId: uuid().references(() => sheets.id, { onDelete: 'set null' }),
    /** Given when it is published, the same for good. */
    slug: text(),
    /** As the version that stands says them; all versions are in `answer_versions`. */
    title: text().notNull(),
    body: text().notNull(),
    themeId: integer()
      .notNull()
      .references(() => themes.id),
    scope: text({ enum: answerScopes }).notNull(),
    version: integer().notNull().default(1),
    proposedById: person(),
    proposedAt: instant().notNull(),
    refusedById: somebody(),
    refusedAt: instant(),
    publishedAt: instant(),
    /** When the version that stands was written. */
    changedAt: instant().notNull(),
    /** « Toujours vrai », and publication: a year later it is « à vérifier ». */
    confirmedById: somebody(),
    confirmedAt: instant(),
    /** « Vérifiée », by a referent; a correction takes it away. */
    certifiedById: somebody(),
    certifiedAt: instant(),
    withdrawnById: somebody(),
    withdrawnAt: instant(),
    /** What members and visitors may match: nothing while it is not in sight. */
    fullVector: tsvector()
      .notNull()
      .generatedAlwaysAs(
        sql`case when published_at is not null and withdrawn_at is null then setweight(public.search_vector(title), 'A') || setweight(public.search_vector(body), 'D') else ''::tsvector end`,
      ),
    publicVector: tsvector()
      .notNull()
      .generatedAlwaysAs(
        sql`case when published_at is not null and withdrawn_at is null and scope = 'public' then setweight(public.search_vector(title), 'A') || setweight(public.search_vector(body), 'D') else ''::tsvector end`,
      ),
  },
  (t) => [
    uniqueIndex('answers_slug_key').on(t.slug),
    uniqueIndex('answers_standing_key')
      .on(t.questionId)
      .where(sql`${t.refusedAt} is null and ${t.withdrawnAt} is null`),
    index('answers_sheet_idx').on(t.sheetId),
    index('answers_published_idx').on(t.publishedAt, t.id),
    index('answers_full_vector_idx').using('gin', t.fullVector),
    index('answers_public_vector_idx').using('gin', t.publicVector),
    check('answers_published_whole', sql`(${t.publishedAt} is null) = (${t.slug} is null)`),
    check('answers_refused_whole', sql`(${t.refusedAt} is null) = (${t.refusedById} is null)`),
    check('answers_refused_or_published', sql`${t.refusedAt} is null or ${t.publishedAt} is null`),
    check(
      'answers_withdrawn_whole',
      sql`(${t.withdrawnAt} is null) = (${t.withdrawnById} is null) and (${t.withdrawnAt} is null or ${t.publishedAt} is not null)`,
    ),
    check(
      'answers_certified_whole',
      sql`(${t.certifiedAt} is null) = (${t.certifiedById} is null)`,
    ),
    check(
      'answers_confirmed_whole',
      sql`(${t.confirmedAt} is null) = (${t.publishedAt} is null) and (${t.confirmedAt} is null) = (${t.confirmedById} is null)`,
    ),
  ],
);

/** Those whose words it holds: each agrees before it is published, each may correct it. */
export const answerAuthors = pgTable(
  'answer_authors',
  { answerId: answer(), userId: person() },
  (t) => [
    primaryKey({ columns: [t.answerId, t.userId] }),
    index('answer_authors_user_idx').on(t.userId),
  ],
);

/** Every text that it had, kept. */
export const answerVersions = pgTable(
  'answer_versions',
  {
    answerId: answer(),
    number: integer().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    themeId: integer()
      .notNull()
      .references(() => themes.id),
    scope: text({ enum: answerScopes }).notNull(),
    writtenById: person(),
    writtenAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.answerId, t.number] })],
);

/** What an author says of a version that another one wrote; the last word stands. */
export const answerOpinions = pgTable(
  'answer_opinions',
  {
    answerId: uuid().notNull(),
    number: integer().notNull(),
    userId: person(),
    kind: text({ enum: answerOpinionKinds }).notNull(),
    comment: text().notNull().default(''),
    saidAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.answerId, t.number, t.userId] }),
    foreignKey({
      columns: [t.answerId, t.number],
      foreignColumns: [answerVersions.answerId, answerVersions.number],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.answerId, t.userId],
      foreignColumns: [answerAuthors.answerId, answerAuthors.userId],
    }).onDelete('cascade'),
  ],
);

/** Words of the answers in sight, written by a trigger: they complete and correct what is typed. */
export const answerWords = pgTable(
  'answer_words',
  {
    answerId: answer(),
    word: text().notNull(),
    lexeme: text().notNull(),
    spelling: text().notNull(),
    isPublic: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.answerId, t.word] }),
    index('answer_words_trgm_idx').using('gin', t.word.op('gin_trgm_ops')),
    index('answer_words_prefix_idx').on(t.word.op('text_pattern_ops')),
    index('answer_words_lexeme_idx').on(t.lexeme),
  ],
);

/** Whether it helped, said by who asked. */
export const helpOutcomes = pgTable('help_outcomes', {
  questionId: uuid()
    .primaryKey()
    .references(() => helpQuestions.id, { onDelete: 'cascade' }),
  saidById: person(),
  outcome: text({ enum: outcomes }).notNull(),
  words: text().notNull().default(''),
  saidAt: instant().notNull(),
});
