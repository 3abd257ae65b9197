import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import type { SheetContent } from '#app/sheets/content.ts';
import { sheetStatuses, visibilities, authorRoles } from '#app/sheets/vocabulary.ts';
import { reportReasons } from '#app/reports/vocabulary.ts';

import { users } from './accounts.ts';
import { createdAt, id, instant } from './columns.ts';
import { storedFiles } from './files.ts';
import { libraries } from './libraries.ts';

/**
 * A sheet: its working copy (`draft`), and, once published, the version that readers see. The
 * document is kept whole, so that versions, differences and conflicts are those of what people
 * write; what is searched and counted is drawn from the published version into `register_entries`.
 */
export const sheets = pgTable(
  'sheets',
  {
    id: id(),
    slug: text().notNull().unique(),
    status: text({ enum: sheetStatuses }).notNull().default('draft'),
    draft: jsonb().$type<SheetContent>().notNull(),
    /** Grows by one at each save; a save that starts from an older one is a conflict. */
    draftRevision: integer().notNull().default(1),
    draftSavedAt: instant().notNull().defaultNow(),
    draftSavedById: uuid()
      .notNull()
      .references(() => users.id),
    publishedVersionId: uuid().references((): AnyPgColumn => sheetVersions.id),
    /** The library the sheet belongs to: it stays there when its author leaves. */
    libraryId: uuid().references(() => libraries.id),
    adaptedFromSheetId: uuid().references((): AnyPgColumn => sheets.id),
    adaptedFromVersionId: uuid().references((): AnyPgColumn => sheetVersions.id),
    firstPublishedAt: instant(),
    publishedAt: instant(),
    /** « Toujours vrai »: the last time somebody said that the sheet still holds. */
    verifiedAt: instant(),
    verifiedById: uuid().references(() => users.id),
    /** The last time its authors were asked whether it still holds. */
    nudgedAt: instant(),
    withdrawnAt: instant(),
    withdrawnById: uuid().references(() => users.id),
    archivedAt: instant(),
    archivedById: uuid().references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('sheets_library_idx').on(t.libraryId),
    index('sheets_adapted_from_idx').on(t.adaptedFromSheetId),
    check(
      'sheets_published_whole',
      sql`${t.status} <> 'published' or ${t.publishedVersionId} is not null`,
    ),
    check(
      'sheets_withdrawn_whole',
      sql`${t.status} <> 'withdrawn' or ${t.withdrawnAt} is not null`,
    ),
    check('sheets_archived_whole', sql`${t.status} <> 'archived' or ${t.archivedAt} is not null`),
    check('sheets_not_own_adaptation', sql`${t.adaptedFromSheetId} <> ${t.id}`),
  ],
);

/** Former slugs keep leading to their sheet. */
export const sheetFormerSlugs = pgTable('sheet_former_slugs', {
  slug: text().primaryKey(),
  sheetId: uuid()
    .notNull()
    .references(() => sheets.id, { onDelete: 'cascade' }),
});

/** Each publication, for good. */
export const sheetVersions = pgTable(
  'sheet_versions',
  {
    id: id(),
    sheetId: uuid()
      .notNull()
      .references((): AnyPgColumn => sheets.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    content: jsonb().$type<SheetContent>().notNull(),
    note: text(),
    publishedById: uuid()
      .notNull()
      .references(() => users.id),
    publishedAt: createdAt(),
  },
  (t) => [uniqueIndex('sheet_versions_number_key').on(t.sheetId, t.number)],
);

/** The last saves of a working copy: the common ancestor of two people's edits. */
export const sheetDraftRevisions = pgTable(
  'sheet_draft_revisions',
  {
    sheetId: uuid()
      .notNull()
      .references(() => sheets.id, { onDelete: 'cascade' }),
    revision: integer().notNull(),
    content: jsonb().$type<SheetContent>().notNull(),
    savedById: uuid()
      .notNull()
      .references(() => users.id),
    savedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.sheetId, t.revision] })],
);

export const sheetAuthors = pgTable(
  'sheet_authors',
  {
    sheetId: uuid()
      .notNull()
      .references(() => sheets.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    role: text({ enum: authorRoles }).notNull(),
    addedById: uuid().references(() => users.id),
    addedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.sheetId, t.userId] }),
    uniqueIndex('sheet_authors_owner_key')
      .on(t.sheetId)
      .where(sql`${t.role} = 'owner'`),
    index('sheet_authors_user_idx').on(t.userId),
  ],
);

/** An invitation to write with us, sent by e-mail, before the person even has an account. */
export const sheetInvitations = pgTable(
  'sheet_invitations',
  {
    id: id(),
    sheetId: uuid()
      .notNull()
      .references(() => sheets.id, { onDelete: 'cascade' }),
    email: text().notNull(),
    tokenHash: text().notNull().unique(),
    invitedById: uuid()
      .notNull()
      .references(() => users.id),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    acceptedById: uuid().references(() => users.id),
    revokedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('sheet_invitations_open_key')
      .on(t.sheetId, sql`lower(${t.email})`)
      .where(sql`${t.acceptedAt} is null and ${t.revokedAt} is null`),
  ],
);

/** A link that lets a draft be read without an account. */
export const sheetShareLinks = pgTable(
  'sheet_share_links',
  {
    id: id(),
    sheetId: uuid()
      .notNull()
      .references(() => sheets.id, { onDelete: 'cascade' }),
    tokenHash: text().notNull().unique(),
    label: text(),
    /** What the link shows: the public sections, or the professional ones too. */
    reader: text({ enum: visibilities }).notNull().default('public'),
    visits: integer().notNull().default(0),
    lastVisitedAt: instant(),
    createdById: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    revokedAt: instant(),
    revokedById: uuid().references(() => users.id),
  },
  (t) => [index('sheet_share_links_sheet_idx').on(t.sheetId)],
);

/** Which files a sheet uses (in any version or in its working copy): they may not be deleted. */
export const sheetFiles = pgTable(
  'sheet_files',
  {
    sheetId: uuid()
      .notNull()
      .references(() => sheets.id, { onDelete: 'cascade' }),
    fileId: uuid()
      .notNull()
      .references(() => storedFiles.id),
  },
  (t) => [
    primaryKey({ columns: [t.sheetId, t.fileId] }),
    index('sheet_files_file_idx').on(t.fileId),
  ],
);

/** How often a thing « à récupérer » was taken. */
export const sheetItemDownloads = pgTable(
  'sheet_item_downloads',
  {
    sheetId: uuid()
      .notNull()
      .references(() => sheets.id, { onDelete: 'cascade' }),
    itemId: text().notNull(),
    downloads: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.sheetId, t.itemId] })],
);

/**
 * « Signaler une erreur »: on a sheet, on a comment of it, or on what was said of a speaker who came
 * for it (the migration holds the foreign key: a review knows its sheet).
 */
export const reports = pgTable(
  'reports',
  {
    id: id(),
    sheetId: uuid()
      .notNull()
      .references(() => sheets.id, { onDelete: 'cascade' }),
    commentId: uuid(),
    reviewId: uuid(),
    reason: text({ enum: reportReasons }).notNull(),
    message: text().notNull(),
    reportedById: uuid().references(() => users.id),
    createdAt: createdAt(),
    settledAt: instant(),
    settledById: uuid().references(() => users.id),
    settlement: text(),
  },
  (t) => [
    index('reports_review_idx').on(t.reviewId),
    index('reports_open_idx')
      .on(t.createdAt)
      .where(sql`${t.settledAt} is null`),
  ],
);
