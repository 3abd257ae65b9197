import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';

import { users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';
import { themes } from './vocabularies.ts';

/** What members and administrators set once for all conversations. */

const person = () =>
  uuid()
    .notNull()
    .references(() => users.id);

/** Themes on which a member is glad to be asked. */
export const helpKnownThemes = pgTable(
  'help_known_themes',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    themeId: integer()
      .notNull()
      .references(() => themes.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.themeId] }),
    index('help_known_themes_theme_idx').on(t.themeId),
  ],
);

/** Who asked not to be asked for now. */
export const helpPauses = pgTable('help_pauses', {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  pausedAt: createdAt(),
});

/** How long conversations are kept, as an administrator set it; the last row stands. */
export const helpRetentions = pgTable(
  'help_retentions',
  {
    id: id(),
    months: integer().notNull(),
    setById: person(),
    setAt: instant().notNull(),
  },
  (t) => [
    index('help_retentions_set_idx').on(t.setAt),
    check('help_retentions_months_bounded', sql`${t.months} between 1 and 60`),
  ],
);
