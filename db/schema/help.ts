import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { reactionKinds, urgencies } from '#app/help/vocabulary.ts';

import { users } from './accounts.ts';
import { createdAt, id, instant, tsvector } from './columns.ts';
import { storedFiles } from './files.ts';
import { libraries } from './libraries.ts';
import { sheets } from './sheets.ts';
import { themes } from './vocabularies.ts';

const question = () =>
  uuid()
    .notNull()
    .references(() => helpQuestions.id, { onDelete: 'cascade' });
const person = () =>
  uuid()
    .notNull()
    .references(() => users.id);

/** A question to colleagues, with the conversation that follows. */
export const helpQuestions = pgTable(
  'help_questions',
  {
    id: id(),
    askedById: person(),
    /** Made with the form: sent twice, it asks once. */
    clientKey: uuid().notNull(),
    /** Where the asker worked when asking: it says which colleagues are near. */
    libraryId: uuid().references(() => libraries.id),
    themeId: integer()
      .notNull()
      .references(() => themes.id),
    title: text().notNull(),
    urgency: text({ enum: urgencies }).notNull(),
    /** What it was asked from: a sheet, or another page of ours. */
    sheetId: uuid().references(() => sheets.id, { onDelete: 'set null' }),
    page: text(),
    /** The place of the last message; the next one takes the place after it, under this row's lock. */
    lastSequence: integer().notNull().default(0),
    /** One more each time anything moves here, under the same lock: « what came after N? ». */
    revision: integer().notNull().default(0),
    /** That of the last move that was no message: taken, passed on, resolved, opened again. */
    headRevision: integer().notNull().default(0),
    /** Whose it is to answer; nobody's yet where null: then it is open. */
    takenById: uuid().references(() => users.id),
    takenAt: instant(),
    /** First words of somebody else than the asker. */
    answeredAt: instant(),
    dueAt: instant().notNull(),
    remindAt: instant().notNull(),
    remindedAt: instant(),
    lastMovedAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('help_questions_client_key').on(t.askedById, t.clientKey),
    index('help_questions_open_idx')
      .on(t.createdAt)
      .where(sql`${t.takenAt} is null`),
    index('help_questions_moved_idx').on(t.lastMovedAt),
    check('help_questions_taken_whole', sql`(${t.takenAt} is null) = (${t.takenById} is null)`),
  ],
);

/** Who reads the conversation, and up to which message they have. */
export const helpParticipants = pgTable(
  'help_participants',
  {
    questionId: question(),
    userId: person(),
    readUpTo: integer().notNull().default(0),
    joinedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.userId] }),
    index('help_participants_user_idx').on(t.userId),
  ],
);

/** Messages, ordered by `sequence` whatever the clocks say. */
export const helpMessages = pgTable(
  'help_messages',
  {
    id: id(),
    questionId: question(),
    sequence: integer().notNull(),
    /** That of the question when this message last moved: written, changed, deleted. */
    revision: integer().notNull().default(0),
    authorId: person(),
    /** Made by who sends: sent twice, it is there once. */
    clientKey: uuid().notNull(),
    body: text().notNull(),
    quotedId: uuid().references((): AnyPgColumn => helpMessages.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    editedAt: instant(),
    deletedAt: instant(),
    /** What its participants may search. */
    vector: tsvector()
      .notNull()
      .generatedAlwaysAs(sql`public.search_vector(body)`),
  },
  (t) => [
    uniqueIndex('help_messages_sequence_key').on(t.questionId, t.sequence),
    uniqueIndex('help_messages_client_key').on(t.questionId, t.clientKey),
    index('help_messages_revision_idx').on(t.questionId, t.revision),
  ],
);

/** Messages of which nobody was told yet; gone with the telling, a few seconds after each. */
export const helpUntoldMessages = pgTable('help_untold_messages', {
  messageId: uuid()
    .primaryKey()
    .references(() => helpMessages.id, { onDelete: 'cascade' }),
  tellAt: instant().notNull(),
});

export const helpMessageFiles = pgTable(
  'help_message_files',
  {
    messageId: uuid()
      .notNull()
      .references(() => helpMessages.id, { onDelete: 'cascade' }),
    fileId: uuid()
      .notNull()
      .references(() => storedFiles.id),
    /** What a picture shows, for who does not see it; empty where its sender did not say. */
    alt: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.messageId, t.fileId] }),
    index('help_message_files_file_idx').on(t.fileId),
  ],
);

/** What a participant says of somebody else's message without a word: each kind once. */
export const helpReactions = pgTable(
  'help_reactions',
  {
    messageId: uuid()
      .notNull()
      .references(() => helpMessages.id, { onDelete: 'cascade' }),
    userId: person(),
    kind: text({ enum: reactionKinds }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.messageId, t.userId, t.kind] })],
);
