import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { budgetBrackets, projectStates, sheetKinds } from '#app/sheets/vocabulary.ts';

import { createdAt, id, instant, tsvector, varbit } from './columns.ts';
import { libraries } from './libraries.ts';
import { sheets } from './sheets.ts';
import { communes, departements, intercommunalities } from './territories.ts';

/**
 * The register: one row per published sheet, drawn from its published version in the same
 * transaction. Search, map and feeds show nothing else. What is matched, counted and sorted stands
 * in `register_index`, which a trigger keeps in step.
 */
export const registerEntries = pgTable(
  'register_entries',
  {
    sheetId: uuid()
      .primaryKey()
      .references(() => sheets.id, { onDelete: 'cascade' }),
    slug: text().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    kind: text({ enum: sheetKinds }),
    state: text({ enum: projectStates }),
    themeIds: integer().array().notNull(),
    audienceIds: integer().array().notNull(),
    libraryId: uuid().references(() => libraries.id),
    carrierName: text().notNull(),
    placeLabel: text(),
    communeCode: text().references(() => communes.code),
    intercommunalityCode: text().references(() => intercommunalities.code),
    departementCode: text().references(() => departements.code),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    /** First and last day meant by the sheet's dates, their precision taken into account. */
    startsOn: date({ mode: 'string' }),
    endsOn: date({ mode: 'string' }),
    startLabel: text(),
    /** Total of expenses; professional. */
    budgetInCents: bigint({ mode: 'number' }),
    budgetBracket: text({ enum: budgetBrackets }),
    illustrationFileId: uuid(),
    illustrationAlt: text(),
    replayCount: integer().notNull().default(0),
    firstPublishedAt: instant().notNull(),
    publishedAt: instant().notNull(),
    /** Text of the public sections, and of the others; what snippets are cut from. */
    publicText: text().notNull(),
    professionalText: text().notNull(),
    /** Labels of themes, audiences, kind and state: what they say is searched too. */
    labelWords: text().notNull(),
    /** Names of the carrier and of the place, from the commune to the département. */
    placeWords: text().notNull(),
  },
  (t) => [
    index('register_published_idx').on(t.publishedAt, t.sheetId),
    index('register_departement_idx').on(t.departementCode),
    index('register_library_idx').on(t.libraryId),
    uniqueIndex('register_slug_key').on(t.slug),
  ],
);

/**
 * The narrow side of the register: its rows are short, so that counting facets over all of them
 * stays cheap. Written by a trigger of `register_entries`, by nobody else.
 */
export const registerIndex = pgTable(
  'register_index',
  {
    sheetId: uuid()
      .primaryKey()
      .references(() => registerEntries.sheetId, { onDelete: 'cascade' }),
    /** Place of the sheet in the bit strings of `register_bits`, the same for good. */
    ordinal: integer().notNull().generatedAlwaysAsIdentity({ startWith: 0, minValue: 0 }),
    publishedAt: instant().notNull(),
    /** Order among sheets that answer equally well: recent and often redone come first. */
    standing: integer().notNull(),
    kind: text({ enum: sheetKinds }),
    state: text({ enum: projectStates }),
    themeIds: integer().array().notNull(),
    audienceIds: integer().array().notNull(),
    communeCode: text(),
    intercommunalityCode: text(),
    departementCode: text(),
    libraryId: uuid(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    startsOn: date({ mode: 'string' }),
    endsOn: date({ mode: 'string' }),
    /** Professional, like the bracket. */
    budgetInCents: bigint({ mode: 'number' }),
    budgetBracket: text({ enum: budgetBrackets }),
    /** Lexemes of the title; of title, labels, summary and place. Both are public. */
    titleVector: tsvector().notNull(),
    headVector: tsvector().notNull(),
    /** What a visitor may match, and what a member may. */
    publicVector: tsvector().notNull(),
    fullVector: tsvector().notNull(),
  },
  (t) => [
    index('register_index_title_vector_idx')
      .using('gin', t.titleVector)
      .with({ fastupdate: false }),
    index('register_index_head_vector_idx').using('gin', t.headVector).with({ fastupdate: false }),
    index('register_index_public_vector_idx')
      .using('gin', t.publicVector)
      .with({ fastupdate: false }),
    index('register_index_full_vector_idx').using('gin', t.fullVector).with({ fastupdate: false }),
    index('register_index_standing_idx').on(t.standing, t.sheetId),
    index('register_index_published_idx').on(t.publishedAt, t.sheetId),
    uniqueIndex('register_index_ordinal_key').on(t.ordinal),
  ],
);

/**
 * Which sheets hold a very common word, or a value of a facet: one bit for each, at its ordinal.
 * Drawn at night when the register is large, so that counting a hundred thousand sheets is an AND
 * of bit strings; exact all day with `register_changes`.
 */
export const registerBits = pgTable(
  'register_bits',
  {
    /** A facet, or `word:public`, `word:full`. */
    family: text().notNull(),
    /** Id, code or lexeme. */
    key: text().notNull(),
    bits: varbit().notNull(),
  },
  (t) => [primaryKey({ columns: [t.family, t.key] })],
);

/** Sheets whose row changed since the bits were drawn: they are counted one by one. */
export const registerChanges = pgTable(
  'register_changes',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    ordinal: integer().notNull(),
  },
  (t) => [index('register_changes_ordinal_idx').on(t.ordinal)],
);

/**
 * Every word of the register, folded, with the lexeme it is searched by: completes what is typed
 * and corrects what is mistyped. The counts are refreshed at night and only order suggestions.
 */
export const registerWords = pgTable(
  'register_words',
  {
    word: text().primaryKey(),
    lexeme: text().notNull(),
    /** As it was first written, with its accents. */
    spelling: text().notNull(),
    /** Whether a public section holds it: the others do not exist for visitors. */
    isPublic: boolean().notNull(),
    publicCount: integer().notNull().default(1),
    fullCount: integer().notNull().default(1),
    learnedAt: createdAt(),
  },
  (t) => [
    index('register_words_trgm_idx').using('gin', t.word.op('gin_trgm_ops')),
    index('register_words_prefix_idx').on(t.word.op('text_pattern_ops')),
    index('register_words_lexeme_idx').on(t.lexeme),
  ],
);

/** Words that mean the same thing, kept by the administrators. */
export const synonymGroups = pgTable('synonym_groups', {
  id: id(),
  /** As an administrator wrote them: « escape game », « jeu d’évasion ». */
  terms: text().array().notNull(),
  /** Every lexeme of the terms, by which a search finds the group. */
  lexemes: text()
    .array()
    .notNull()
    .default(sql`'{}'`),
  createdAt: createdAt(),
});

/** Searches that found nothing, by day, to know what colleagues look for; no person attached. */
export const fruitlessSearches = pgTable(
  'fruitless_searches',
  {
    words: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    times: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex('fruitless_searches_key').on(t.words, t.day),
    index('fruitless_searches_day_idx').on(t.day),
  ],
);
