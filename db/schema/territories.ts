import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';

import type { Outline } from '#app/territories/outline.ts';
import { territoryPointSources } from '#app/territories/vocabulary.ts';

import { createdAt } from './columns.ts';

export const regions = pgTable('regions', {
  code: text().primaryKey(),
  name: text().notNull(),
});

export const departements = pgTable('departements', {
  code: text().primaryKey(),
  name: text().notNull(),
  regionCode: text()
    .notNull()
    .references(() => regions.code),
});

/** EPCI, by their SIREN. */
export const intercommunalities = pgTable('intercommunalities', {
  code: text().primaryKey(),
  name: text().notNull(),
  kind: text().notNull(),
});

/** Communes in force, by their INSEE code. The centre is unknown until an import brings it. */
export const communes = pgTable(
  'communes',
  {
    code: text().primaryKey(),
    name: text().notNull(),
    departementCode: text()
      .notNull()
      .references(() => departements.code),
    intercommunalityCode: text().references(() => intercommunalities.code),
    population: integer(),
    postalCodes: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    pointSource: text({ enum: territoryPointSources }),
    /** Name and postal codes, folded; computed by the database, for searches and order. */
    searchWords: text()
      .notNull()
      .generatedAlwaysAs(sql`public.fold(name || ' ' || public.join_words(postal_codes))`),
  },
  (t) => [
    index('communes_departement_idx').on(t.departementCode),
    index('communes_intercommunality_idx').on(t.intercommunalityCode),
    index('communes_search_words_idx').using('gin', sql`${t.searchWords} gin_trgm_ops`),
    index('communes_order_idx').on(sql`${t.searchWords} collate "C"`),
    index('communes_postal_codes_idx').using('gin', t.postalCodes),
    check('communes_point_whole', sql`(${t.latitude} is null) = (${t.longitude} is null)`),
  ],
);

/** Codes that no longer name a commune (merged communes) or never did (city arrondissements). */
export const formerCommunes = pgTable('former_communes', {
  code: text().primaryKey(),
  name: text().notNull(),
  kind: text().notNull(),
  communeCode: text()
    .notNull()
    .references(() => communes.code),
});

/** Official outlines that an import brought; the others are drawn from the packages. */
export const departementOutlines = pgTable('departement_outlines', {
  departementCode: text()
    .primaryKey()
    .references(() => departements.code),
  geometry: jsonb().$type<Outline>().notNull(),
  importedAt: createdAt(),
});
