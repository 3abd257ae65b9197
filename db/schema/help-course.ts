import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

import { users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';
import { helpQuestions } from './help.ts';
import { themes } from './vocabularies.ts';

/** What becomes of a question: of whom it is asked, who is asked in, to whom it passes, how it ends. */

const question = () =>
  uuid()
    .notNull()
    .references(() => helpQuestions.id, { onDelete: 'cascade' });
const person = () =>
  uuid()
    .notNull()
    .references(() => users.id);

/** To whom an open question was put, or who came to see it by themselves; nobody is forced. */
export const helpAskings = pgTable(
  'help_askings',
  {
    questionId: question(),
    userId: person(),
    /** Null where nobody asked them. */
    askedAt: instant(),
    /** First opened the question while it was open. */
    seenAt: instant(),
    declinedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.userId] }),
    index('help_askings_user_idx').on(t.userId),
  ],
);

/** « C’est résolu »; opened again, the row stays and says by whom. */
export const helpResolutions = pgTable(
  'help_resolutions',
  {
    id: id(),
    questionId: question(),
    resolvedById: person(),
    resolvedAt: createdAt(),
    reopenedById: uuid().references(() => users.id),
    reopenedAt: instant(),
  },
  (t) => [
    uniqueIndex('help_resolutions_standing_key')
      .on(t.questionId)
      .where(sql`${t.reopenedAt} is null`),
    check(
      'help_resolutions_reopened_whole',
      sql`(${t.reopenedAt} is null) = (${t.reopenedById} is null)`,
    ),
  ],
);

/** The question passed to a person, or to those who know a theme. */
export const helpHandovers = pgTable(
  'help_handovers',
  {
    id: id(),
    questionId: question(),
    fromId: person(),
    toUserId: uuid().references(() => users.id),
    toThemeId: integer().references(() => themes.id),
    handedAt: createdAt(),
  },
  (t) => [
    index('help_handovers_question_idx').on(t.questionId),
    check('help_handovers_to_one', sql`num_nonnulls(${t.toUserId}, ${t.toThemeId}) = 1`),
  ],
);

/** A participant asks a colleague in; answered once, or taken back, it no longer waits. */
export const helpInvitations = pgTable(
  'help_invitations',
  {
    id: id(),
    questionId: question(),
    userId: person(),
    invitedById: person(),
    invitedAt: createdAt(),
    acceptedAt: instant(),
    declinedAt: instant(),
    withdrawnAt: instant(),
  },
  (t) => [
    uniqueIndex('help_invitations_waiting_key')
      .on(t.questionId, t.userId)
      .where(sql`num_nonnulls(${t.acceptedAt}, ${t.declinedAt}, ${t.withdrawnAt}) = 0`),
    index('help_invitations_user_idx').on(t.userId),
    check(
      'help_invitations_answered_once',
      sql`num_nonnulls(${t.acceptedAt}, ${t.declinedAt}, ${t.withdrawnAt}) <= 1`,
    ),
    check('help_invitations_of_another', sql`${t.userId} <> ${t.invitedById}`),
  ],
);

/** A participant left the conversation: the others are told. */
export const helpDepartures = pgTable(
  'help_departures',
  {
    id: id(),
    questionId: question(),
    userId: person(),
    leftAt: instant().notNull(),
  },
  (t) => [index('help_departures_question_idx').on(t.questionId)],
);
