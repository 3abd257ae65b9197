import { index, integer, pgTable, serial, text } from 'drizzle-orm/pg-core';

import { motifs } from '#app/vocabularies/vocabulary.ts';

import { createdAt, instant } from './columns.ts';

/** Themes of sheets, kept by the administrators. Retired ones stay on the sheets that carry them. */
export const themes = pgTable(
  'themes',
  {
    id: serial().primaryKey(),
    slug: text().notNull().unique(),
    label: text().notNull().unique(),
    motif: text({ enum: motifs }).notNull(),
    position: integer().notNull().default(0),
    retiredAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [index('themes_position_idx').on(t.position)],
);

export const audiences = pgTable(
  'audiences',
  {
    id: serial().primaryKey(),
    slug: text().notNull().unique(),
    label: text().notNull().unique(),
    position: integer().notNull().default(0),
    retiredAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [index('audiences_position_idx').on(t.position)],
);
