import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

import { messageReaders } from '#app/desk/vocabulary.ts';

import { users } from './accounts.ts';
import { id, instant } from './columns.ts';
import { trainingSessions } from './trainings.ts';

/** What who keeps a session wrote to all who stand in it. */
export const sessionMessages = pgTable(
  'session_messages',
  {
    id: id(),
    sessionId: uuid()
      .notNull()
      .references(() => trainingSessions.id, { onDelete: 'cascade' }),
    writtenById: uuid()
      .notNull()
      .references(() => users.id),
    whom: text({ enum: messageReaders }).notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    /** How many people it went to. */
    peopleCount: integer().notNull(),
    /** Made with the form: sent twice, it leaves once. */
    clientKey: uuid().notNull(),
    sentAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('session_messages_client_key').on(t.writtenById, t.clientKey),
    index('session_messages_session_idx').on(t.sessionId, t.sentAt),
    check('session_messages_people', sql`${t.peopleCount} > 0`),
  ],
);
