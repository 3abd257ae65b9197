import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { emailTokenPurposes, grantableRoles, inactivitySteps } from '#app/accounts/vocabulary.ts';

import { createdAt, id, instant } from './columns.ts';
import { libraries } from './libraries.ts';
import { departements } from './territories.ts';

export const users = pgTable(
  'users',
  {
    id: id(),
    email: text().notNull(),
    displayName: text().notNull(),
    jobTitle: text(),
    passwordHash: text().notNull(),
    libraryId: uuid().references(() => libraries.id),
    emailVerifiedAt: instant(),
    charterVersion: text().notNull(),
    charterAcceptedAt: instant().notNull(),
    /** Somebody of the house answers for this person: from then on, they publish. */
    vouchedAt: instant(),
    /** Null beside a date: vouched for by the domain of the e-mail address. */
    vouchedById: uuid(),
    suspendedAt: instant(),
    suspendedById: uuid(),
    erasedAt: instant(),
    lastSeenAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('users_email_key').on(sql`lower(${t.email})`),
    index('users_library_idx').on(t.libraryId),
  ],
);

export const roleGrants = pgTable(
  'role_grants',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text({ enum: grantableRoles }).notNull(),
    libraryId: uuid().references(() => libraries.id),
    departementCode: text().references(() => departements.code),
    grantedById: uuid().references(() => users.id),
    grantedAt: createdAt(),
  },
  (t) => [
    uniqueIndex('role_grants_key').on(
      t.userId,
      t.role,
      sql`coalesce(${t.libraryId}::text, ${t.departementCode}, '')`,
    ),
    check(
      'role_grants_scope',
      sql`case ${t.role}
        when 'libraryReferent' then ${t.libraryId} is not null and ${t.departementCode} is null
        when 'territoryReferent' then ${t.departementCode} is not null and ${t.libraryId} is null
        else ${t.libraryId} is null and ${t.departementCode} is null end`,
    ),
  ],
);

/** Shaped for lucia's adapter; `id` is the hash-free session id that lucia makes. */
export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
    lastSeenAt: instant(),
    /** « Firefox, Windows »: enough to recognise one's own device. */
    device: text(),
  },
  (t) => [index('sessions_user_idx').on(t.userId)],
);

/** Links sent by e-mail. Only the hash of the token is kept. */
export const emailTokens = pgTable(
  'email_tokens',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    purpose: text({ enum: emailTokenPurposes }).notNull(),
    tokenHash: text().notNull().unique(),
    emailChangeId: uuid().references(() => emailChanges.id, { onDelete: 'cascade' }),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [index('email_tokens_user_idx').on(t.userId, t.purpose)],
);

/**
 * Somebody asked by e-mail to join, for a library. Open once an address; gone soon after it is over,
 * since whoever did not answer has not agreed to be kept.
 */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    email: text().notNull(),
    displayName: text(),
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    tokenHash: text().notNull().unique(),
    /** Null for a list brought in from the command line. */
    invitedById: uuid().references(() => users.id),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    acceptedById: uuid().references(() => users.id, { onDelete: 'set null' }),
    revokedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('invitations_open_key')
      .on(sql`lower(${t.email})`)
      .where(sql`${t.acceptedAt} is null and ${t.revokedAt} is null`),
    index('invitations_inviter_idx').on(t.invitedById),
  ],
);

/** A change of address is done when both the old and the new one have agreed. */
export const emailChanges = pgTable(
  'email_changes',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The address at the time of asking: the word that it is done goes there too. */
    oldEmail: text().notNull(),
    newEmail: text().notNull(),
    oldConfirmedAt: instant(),
    newConfirmedAt: instant(),
    doneAt: instant(),
    cancelledAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('email_changes_open_key')
      .on(t.userId)
      .where(sql`${t.doneAt} is null and ${t.cancelledAt} is null`),
  ],
);

/** Personal tokens for the API. Only the hash is kept; the prefix lets a person recognise it. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    prefix: text().notNull(),
    tokenHash: text().notNull().unique(),
    lastUsedAt: instant(),
    revokedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [index('api_tokens_user_idx').on(t.userId)],
);

/**
 * Somebody left a library, as they said themselves or as a colleague did; its sheets may then be
 * taken over. Said by another, it waits to be contested, and keeps what would be given back.
 */
export const libraryDepartures = pgTable(
  'library_departures',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    declaredById: uuid().references(() => users.id),
    leftAt: instant().notNull(),
    /** Null where they said it themselves. */
    contestUntil: instant(),
    wasVouchedAt: instant(),
    wasVouchedById: uuid(),
    wasReferent: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex('library_departures_key').on(t.userId, t.libraryId),
    index('library_departures_library_idx').on(t.libraryId),
    check(
      'library_departures_given_back',
      sql`${t.contestUntil} is not null or (${t.wasVouchedAt} is null and not ${t.wasReferent})`,
    ),
  ],
);

/** What somebody who comes no more was told; void once they have come again (`seenAt`). */
export const inactivityNotices = pgTable(
  'inactivity_notices',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    step: text({ enum: inactivitySteps }).notNull(),
    /** Their last visit, as it stood then. */
    seenAt: instant().notNull(),
    sentAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.step] })],
);

/** Who did what to whom, written in the transaction of the deed. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: id(),
    actorId: uuid(),
    action: text().notNull(),
    targetKind: text().notNull(),
    targetId: text().notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    at: createdAt(),
  },
  (t) => [index('audit_entries_target_idx').on(t.targetKind, t.targetId)],
);
