import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { languages, profileFields, reaches, skills, skillSides } from '#app/people/vocabulary.ts';

import { users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';
import { libraries } from './libraries.ts';

const owner = () =>
  uuid()
    .notNull()
    .references(() => profiles.userId, { onDelete: 'cascade' });

/** What a member wrote for the directory; who sees it stands in `profile_consents`. */
export const profiles = pgTable('profiles', {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  slug: text().notNull().unique(),
  languages: text({ enum: languages })
    .array()
    .notNull()
    .default(sql`'{}'`),
  changedAt: instant().notNull(),
  createdAt: createdAt(),
});

/** « Je peux aider », « je cherche »: a skill of the list, or words of one's own. */
export const profileSkills = pgTable(
  'profile_skills',
  {
    id: id(),
    userId: owner(),
    side: text({ enum: skillSides }).notNull(),
    skill: text({ enum: skills }),
    words: text(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('profile_skills_key').on(
      t.userId,
      t.side,
      sql`coalesce(${t.skill}, public.fold(${t.words}))`,
    ),
    check('profile_skills_one', sql`num_nonnulls(${t.skill}, ${t.words}) = 1`),
  ],
);

/** A field shown to others, since when; no row: to nobody. Taken back, the row goes. */
export const profileConsents = pgTable(
  'profile_consents',
  {
    userId: owner(),
    field: text({ enum: profileFields }).notNull(),
    reach: text({ enum: reaches }).notNull(),
    givenAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.field] })],
);

/**
 * What may be found of a person, once for each circle of readers: only the fields shown to that
 * circle, and no row where the name is not. Searches, facets, exports and lists of people read
 * nothing else. Written by triggers, by nobody else.
 */
export const directoryEntries = pgTable(
  'directory_entries',
  {
    userId: owner(),
    reach: text({ enum: reaches }).notNull(),
    /** Département of their library, whether it is shown or not: it says who is near. Not to show. */
    homeDepartementCode: text(),
    fields: text({ enum: profileFields }).array().notNull(),
    sortName: text().notNull(),
    /** Everything shown, folded; and what they may help with alone. */
    words: text().notNull(),
    offerWords: text().notNull(),
    libraryId: uuid().references(() => libraries.id),
    departementCode: text(),
    themeIds: integer().array().notNull(),
    offers: text({ enum: skills }).array().notNull(),
    languages: text({ enum: languages }).array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.reach] }),
    index('directory_entries_words_idx').using('gin', sql`${t.words} gin_trgm_ops`),
    index('directory_entries_order_idx').on(t.reach, sql`${t.sortName} collate "C"`),
    index('directory_entries_library_idx').on(t.libraryId),
  ],
);

/**
 * Every word that is found in the entries of a circle, once: what is mistyped is set right by those
 * that the reader may read. Triggers add; the night takes away what no entry says any more.
 */
export const directoryWords = pgTable(
  'directory_words',
  {
    word: text().notNull(),
    /** Read by members of that département alone; empty: by every member. */
    departementCode: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.word, t.departementCode] }),
    index('directory_words_trgm_idx').using('gin', t.word.op('gin_trgm_ops')),
  ],
);
