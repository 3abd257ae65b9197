import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { alertChannels, alertKinds, longestDeviceName } from '#app/alerts/vocabulary.ts';

import { sessions, users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';
import { helpQuestions } from './help.ts';

const owner = () =>
  uuid()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });

/** What somebody chose; where there is no row, the usual holds. */
export const alertChoices = pgTable(
  'alert_choices',
  {
    userId: owner(),
    kind: text({ enum: alertKinds }).notNull(),
    channel: text({ enum: alertChannels }).notNull(),
    isOn: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.kind, t.channel] }),
    check(
      'alert_choices_kind',
      sql.raw(`kind in (${alertKinds.map((kind) => `'${kind}'`).join(', ')})`),
    ),
    check(
      'alert_choices_channel',
      sql.raw(`channel in (${alertChannels.map((channel) => `'${channel}'`).join(', ')})`),
    ),
    check('alert_choices_offered', sql`not (${t.kind} = 'call' and ${t.channel} = 'mail')`),
  ],
);

/**
 * When somebody wants to be left in peace, on the clock of Paris whatever the season: a range that
 * may go past midnight, on the days on which it begins; and whole days.
 */
export const alertQuietHours = pgTable(
  'alert_quiet_hours',
  {
    userId: owner().primaryKey(),
    startsAtMinute: integer(),
    endsAtMinute: integer(),
    /** ISO: 1 is Monday. */
    weekdays: integer().array().notNull().default([]),
    wholeWeekdays: integer().array().notNull().default([]),
  },
  (t) => [
    check(
      'alert_quiet_hours_range',
      sql`case when num_nulls(${t.startsAtMinute}, ${t.endsAtMinute}) = 2 then cardinality(${t.weekdays}) = 0
        when num_nulls(${t.startsAtMinute}, ${t.endsAtMinute}) = 0
          then ${t.startsAtMinute} between 0 and 1439 and ${t.endsAtMinute} between 0 and 1439
            and ${t.startsAtMinute} <> ${t.endsAtMinute} and cardinality(${t.weekdays}) > 0
        else false end`,
    ),
    check(
      'alert_quiet_hours_days',
      sql`${t.weekdays} <@ array[1, 2, 3, 4, 5, 6, 7]
        and ${t.wholeWeekdays} <@ array[1, 2, 3, 4, 5, 6, 7]
        and not ${t.wholeWeekdays} @> array[1, 2, 3, 4, 5, 6, 7]`,
    ),
  ],
);

/** A browser that asked for notifications, for as long as its session lasts. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    id: id(),
    userId: owner(),
    sessionId: text()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    /** Where the browser's maker takes what is for it. */
    endpoint: text().notNull(),
    /** Its public key and secret, in base64url, as the browser gave them. */
    p256dh: text().notNull(),
    auth: text().notNull(),
    /** As its owner calls it. */
    name: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('push_subscriptions_endpoint_key').on(t.endpoint),
    index('push_subscriptions_user_idx').on(t.userId),
    index('push_subscriptions_session_idx').on(t.sessionId),
    check('push_subscriptions_https', sql`${t.endpoint} like 'https://%'`),
    check(
      'push_subscriptions_name',
      sql.raw(`char_length(name) between 1 and ${longestDeviceName}`),
    ),
  ],
);

/** A notification for one device; asked for twice, it leaves once. */
export const pushes = pgTable(
  'pushes',
  {
    id: id(),
    subscriptionId: uuid()
      .notNull()
      .references(() => pushSubscriptions.id, { onDelete: 'cascade' }),
    kind: text({ enum: alertKinds }).notNull(),
    questionId: uuid()
      .notNull()
      .references(() => helpQuestions.id, { onDelete: 'cascade' }),
    dedupeKey: text().notNull(),
    createdAt: createdAt(),
    /** After that, it is worth nothing. */
    expiresAt: instant().notNull(),
    sentAt: instant(),
  },
  (t) => [
    uniqueIndex('pushes_dedupe_key').on(t.subscriptionId, t.dedupeKey),
    index('pushes_question_idx').on(t.questionId),
    index('pushes_created_idx').on(t.createdAt),
  ],
);
