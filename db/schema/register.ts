import { sql } from 'drizzle-orm';
import {
  bigint,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  uuid,
} from 'drizzle-orm/pg-core';

import { budgetBrackets, projectStates, sheetKinds } from '#app/sheets/vocabulary.ts';

import { createdAt, id, instant, tsvector } from './columns.ts';
import { libraries } from './libraries.ts';
import { sheets } from './sheets.ts';
import { communes, departements, intercommunalities } from './territories.ts';

/**
 * The register: one row per published sheet, drawn from its published version in the same
 * transaction. Search, facets, map and feeds read nothing else. `public*` is what a visitor may
 * match; `full*` adds the professional sections.
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
    /** Text of the public sections, and of all sections; what snippets are cut from. */
    publicText: text().notNull(),
    fullText: text().notNull(),
    publicVector: tsvector().notNull(),
    fullVector: tsvector().notNull(),
  },
  (t) => [
    index('register_public_vector_idx').using('gin', t.publicVector),
    index('register_full_vector_idx').using('gin', t.fullVector),
    index('register_published_idx').on(t.publishedAt.desc(), t.sheetId),
    index('register_themes_idx').using('gin', t.themeIds),
    index('register_audiences_idx').using('gin', t.audienceIds),
    index('register_departement_idx').on(t.departementCode),
    index('register_library_idx').on(t.libraryId),
    index('register_title_trgm_idx').using('gin', sql`fold(${t.title}) gin_trgm_ops`),
  ],
);

/** Words that mean the same thing, kept by the administrators. */
export const synonymGroups = pgTable('synonym_groups', {
  id: id(),
  terms: text().array().notNull(),
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
  (t) => [index('fruitless_searches_day_idx').on(t.day)],
);
