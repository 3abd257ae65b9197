import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { type CertifiedSitting, certificateRevocations } from '#app/attendance/vocabulary.ts';

import { users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';
import { registrations } from './registrations.ts';

/**
 * What somebody followed of a session, on a paper that anybody checks by its code. It says what it
 * said when it was issued: a trigger lets nothing of it change but that it no longer holds.
 */
export const certificates = pgTable(
  'certificates',
  {
    id: id(),
    /** A hundred bits: it stands on the paper, so it is kept as it is. */
    code: text().notNull().unique(),
    sessionId: uuid().notNull(),
    registrationId: uuid().notNull(),
    /** Nobody: who has no account. */
    holderId: uuid().references(() => users.id),
    holderName: text().notNull(),
    trainingTitle: text().notNull(),
    organiserName: text().notNull(),
    /** The half-days that were followed, none of the others. */
    sittings: jsonb().$type<CertifiedSitting[]>().notNull(),
    minutes: integer().notNull(),
    issuedById: uuid()
      .notNull()
      .references(() => users.id),
    issuedAt: instant().notNull(),
    revokedAt: instant(),
    revocation: text({ enum: certificateRevocations }),
  },
  (t) => [
    uniqueIndex('certificates_one_holds')
      .on(t.registrationId)
      .where(sql`${t.revokedAt} is null`),
    index('certificates_session_idx').on(t.sessionId),
    index('certificates_holder_idx').on(t.holderId),
    index('certificates_issued_by_idx').on(t.issuedById),
    check('certificates_code_shape', sql`${t.code} ~ '^[0-9A-HJKMNP-TV-Z]{20}$'`),
    check('certificates_followed', sql`${t.minutes} > 0`),
    check(
      'certificates_revoked_whole',
      sql`(${t.revokedAt} is null) = (${t.revocation} is null) and ${t.revokedAt} >= ${t.issuedAt}`,
    ),
    foreignKey({
      name: 'certificates_registration_fk',
      columns: [t.registrationId, t.sessionId],
      foreignColumns: [registrations.id, registrations.sessionId],
    }).onDelete('cascade'),
  ],
);

/** By which who has no account takes their certificate away, until a date. Hashes only. */
export const certificateLinks = pgTable(
  'certificate_links',
  {
    id: id(),
    certificateId: uuid()
      .notNull()
      .references(() => certificates.id, { onDelete: 'cascade' }),
    tokenHash: text().notNull().unique(),
    email: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('certificate_links_certificate_idx').on(t.certificateId),
    index('certificate_links_expires_idx').on(t.expiresAt),
  ],
);
