import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import {
  correctableFields,
  equipments,
  libraryKinds,
  libraryPointSources,
} from '#app/libraries/vocabulary.ts';

import { createdAt, id, instant } from './columns.ts';
import { communes } from './territories.ts';

export const libraries = pgTable(
  'libraries',
  {
    id: id(),
    slug: text().notNull().unique(),
    /** Code of the ministry's register; null for a library entered by hand. */
    registerCode: text(),
    name: text().notNull(),
    kind: text({ enum: libraryKinds }).notNull().default('library'),
    address: text(),
    postalCode: text(),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    pointSource: text({ enum: libraryPointSources }),
    website: text(),
    phone: text(),
    email: text(),
    openingHoursPerWeek: doublePrecision(),
    openingHoursNote: text(),
    /** « Fermée la première quinzaine d’août »: what the week does not say. */
    holidaysNote: text(),
    equipment: text({ enum: equipments })
      .array()
      .notNull()
      .default(sql`'{}'`),
    surfaceInSquareMetres: integer(),
    staffFullTimeEquivalent: doublePrecision(),
    volunteers: integer(),
    populationServed: integer(),
    acquisitionBudgetInCents: integer(),
    books: integer(),
    visitsPerYear: integer(),
    /** As the ministry's survey says; null where it does not. */
    opensOnSunday: boolean(),
    hasWifi: boolean(),
    isMembershipFree: boolean(),
    /** Domains whose addresses prove that a person works here (« ville-digne.fr »). */
    emailDomains: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** What somebody of the house wrote by hand: the next import leaves it alone. */
    correctedFields: text({ enum: correctableFields })
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Commune, name and postal code, folded; written by a trigger, for searches and order. */
    searchWords: text().notNull().default(''),
    createdAt: createdAt(),
    importedAt: instant(),
    closedAt: instant(),
  },
  (t) => [
    uniqueIndex('libraries_register_code_key').on(t.registerCode),
    index('libraries_commune_idx').on(t.communeCode),
    index('libraries_search_words_idx').using('gin', sql`${t.searchWords} gin_trgm_ops`),
    index('libraries_order_idx').on(sql`${t.searchWords} collate "C"`),
    check('libraries_point_whole', sql`(${t.latitude} is null) = (${t.longitude} is null)`),
    check('libraries_point_sourced', sql`(${t.latitude} is null) = (${t.pointSource} is null)`),
  ],
);

/** When a library opens, in an ordinary week; an exclusion constraint holds ranges apart. */
export const libraryOpeningRanges = pgTable(
  'library_opening_ranges',
  {
    id: id(),
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id, { onDelete: 'cascade' }),
    /** ISO: 1 is Monday. */
    weekday: integer().notNull(),
    startsAtMinute: integer().notNull(),
    endsAtMinute: integer().notNull(),
  },
  (t) => [
    check('library_opening_ranges_weekday', sql`${t.weekday} between 1 and 7`),
    check(
      'library_opening_ranges_range',
      sql`0 <= ${t.startsAtMinute} and ${t.startsAtMinute} < ${t.endsAtMinute} and ${t.endsAtMinute} <= 1440`,
    ),
  ],
);
