import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { attendanceStates, type SignatureStrokes } from '#app/attendance/vocabulary.ts';

import { users } from './accounts.ts';
import { id, instant } from './columns.ts';
import { registrations } from './registrations.ts';
import { trainingSittings } from './trainings.ts';

/** Whose place and which half-day: both of the same session, as the foreign keys hold. */
const ofWhom = () => ({
  sessionId: uuid().notNull(),
  sittingId: uuid().notNull(),
  registrationId: uuid().notNull(),
});

/** What somebody noted of somebody, once. */
const noted = () => ({
  state: text({ enum: attendanceStates }).notNull(),
  /** When they left, for who left before the end. */
  leftAt: instant(),
  /** Nobody: who has no account and took it by themselves. */
  markedById: uuid().references(() => users.id),
  /** When it was noted, on a phone that may have been without network. */
  takenAt: instant().notNull(),
  /** Made where it is noted: sent twice, it stands once. */
  clientKey: uuid().notNull(),
});

/** Who was at a half-day: the last mark of each, by the time at which it was taken. */
export const attendanceMarks = pgTable('attendance_marks', { ...ofWhom(), ...noted() }, (t) => [
  primaryKey({ columns: [t.sittingId, t.registrationId] }),
  index('attendance_marks_registration_idx').on(t.registrationId),
  index('attendance_marks_marked_by_idx').on(t.markedById),
  check('attendance_marks_left_whole', sql`(${t.state} = 'left') = (${t.leftAt} is not null)`),
  foreignKey({
    name: 'attendance_marks_sitting_fk',
    columns: [t.sittingId, t.sessionId],
    foreignColumns: [trainingSittings.id, trainingSittings.sessionId],
  }).onDelete('cascade'),
  foreignKey({
    name: 'attendance_marks_registration_fk',
    columns: [t.registrationId, t.sessionId],
    foreignColumns: [registrations.id, registrations.sessionId],
  }).onDelete('cascade'),
]);

/** Every mark that was ever taken, those of two phones at odds too; never changed. */
export const attendanceEntries = pgTable(
  'attendance_entries',
  { id: id(), ...ofWhom(), ...noted(), receivedAt: instant().notNull() },
  (t) => [
    uniqueIndex('attendance_entries_client_key').on(t.clientKey),
    index('attendance_entries_sitting_idx').on(t.sittingId, t.registrationId),
    index('attendance_entries_marked_by_idx').on(t.markedById),
    foreignKey({
      name: 'attendance_entries_sitting_fk',
      columns: [t.sittingId, t.sessionId],
      foreignColumns: [trainingSittings.id, trainingSittings.sessionId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'attendance_entries_registration_fk',
      columns: [t.registrationId, t.sessionId],
      foreignColumns: [registrations.id, registrations.sessionId],
    }).onDelete('cascade'),
  ],
);

/** What the code on the screen of a half-day is reckoned from, once somebody has shown it. */
export const attendanceCodes = pgTable(
  'attendance_codes',
  {
    sittingId: uuid()
      .primaryKey()
      .references(() => trainingSittings.id, { onDelete: 'cascade' }),
    secret: text().notNull(),
    shownById: uuid()
      .notNull()
      .references(() => users.id),
    shownAt: instant().notNull(),
  },
  (t) => [index('attendance_codes_shown_by_idx').on(t.shownById)],
);

/** That somebody signed for a half-day: what their finger drew, or the name that they typed. */
export const attendanceSignatures = pgTable(
  'attendance_signatures',
  {
    ...ofWhom(),
    /** Nobody: who has no account. */
    signerId: uuid().references(() => users.id),
    strokes: jsonb().$type<SignatureStrokes>(),
    typedName: text(),
    /** Who held out the phone; nobody: signed at a distance, on a page of their own. */
    heldById: uuid().references(() => users.id),
    signedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sittingId, t.registrationId] }),
    index('attendance_signatures_registration_idx').on(t.registrationId),
    index('attendance_signatures_signer_idx').on(t.signerId),
    index('attendance_signatures_held_by_idx').on(t.heldById),
    check('attendance_signatures_one_way', sql`num_nonnulls(${t.strokes}, ${t.typedName}) = 1`),
    check(
      'attendance_signatures_bounded',
      sql`octet_length(${t.strokes}::text) <= 40000 and ${t.typedName} <> ''`,
    ),
    foreignKey({
      name: 'attendance_signatures_sitting_fk',
      columns: [t.sittingId, t.sessionId],
      foreignColumns: [trainingSittings.id, trainingSittings.sessionId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'attendance_signatures_registration_fk',
      columns: [t.registrationId, t.sessionId],
      foreignColumns: [registrations.id, registrations.sessionId],
    }).onDelete('cascade'),
  ],
);
