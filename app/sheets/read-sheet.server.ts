import { eq } from 'drizzle-orm';
import { z } from 'zod';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sheetFormerSlugs, sheets } from '#db/schema/sheets.ts';

import { emptySheetContent } from './content.ts';
import { isToVerify } from './freshness.ts';
import {
  type KinRow,
  selectSheetPage,
  type SheetPageRow,
} from './internal/select-sheet-page.server.ts';
import { lineageChangesOf } from './lineage-changes.ts';
import { canEdit, canRestore, canSee, canSeeProfessional, canVerify } from './policy.ts';
import { canAdapt } from './reuse-policy.ts';
import type { KinSheet, SheetPage } from './sheet-page.ts';
import { filesOf, visibleContent } from './visible-content.ts';
import type { Visibility } from './vocabulary.ts';

const readSheetInput = z.object({
  slug: z.string().max(200),
  /** `public` shows a member what a visitor sees. */
  face: z.enum(['professional', 'public']).default('professional'),
});
export type ReadSheetInput = z.input<typeof readSheetInput>;

/** A version kept before a field existed has it empty. */
const blank = emptySheetContent();

/**
 * The page of a sheet, as the one who asks may see it. Its published version; the working copy
 * where nothing was published yet, for its authors.
 * @returns the page, or the present slug of a sheet that changed address.
 * @throws {NotFound} where there is none, or none that they may see.
 */
export async function readSheet(
  context: Context,
  input: ReadSheetInput,
): Promise<SheetPage | { movedTo: string }> {
  const { actor, db } = context;
  const { slug, face } = parseInput(readSheetInput, input);
  const row = await selectSheetPage(db, slug, actor.kind === 'member' ? actor.userId : null);
  if (!row) return { movedTo: await findPresentSlug(context, slug) };
  const { status, authors, libraryId, departementCode, withdrawnById } = row;
  const facts = { status, authors, libraryId, departementCode, withdrawnById };
  if (!canSee(actor, facts)) throw new NotFound('Cette fiche n’existe pas, ou plus.');
  const isMember = canSeeProfessional(actor);
  const reader: Visibility = isMember ? face : 'public';
  return {
    ...toPage(row, reader, context.clock()),
    isMember,
    may: {
      edit: canEdit(actor, facts),
      verify: canVerify(actor, facts),
      adapt: canAdapt(actor, facts, row.content.licence),
      restore: canRestore(actor, facts),
    },
  };
}

async function findPresentSlug({ db }: Context, slug: string): Promise<string> {
  const [former] = await db
    .select({ slug: sheets.slug })
    .from(sheetFormerSlugs)
    .innerJoin(sheets, eq(sheets.id, sheetFormerSlugs.sheetId))
    .where(eq(sheetFormerSlugs.slug, slug));
  if (!former) throw new NotFound('Cette fiche n’existe pas, ou plus.');
  return former.slug;
}

/** What a row shows to such a reader; what they may do is for the caller to say. */
export function toPage(row: SheetPageRow, reader: Visibility, now: Date) {
  const content = visibleContent({ ...blank, ...row.content }, reader);
  const isPublic = reader === 'public';
  const shown = new Set(filesOf(content));
  const items = new Set(content.toFetch.map(({ id }) => id));
  return {
    sheetId: row.id,
    slug: row.slug,
    status: row.status,
    reader,
    content,
    themes: row.themes,
    audiences: row.audiences,
    carrier: carrierOf(row, content.carrier),
    files: pick(row.files, shown),
    downloads: pick(row.downloads, items),
    // Each person decides what the public reads of them: their name is for colleagues.
    authors: isPublic ? [] : row.authors.map(({ name }) => name ?? 'compte supprimé'),
    version:
      row.versionNumber === null || row.versionPublishedAt === null
        ? null
        : { number: row.versionNumber, publishedAt: toIso(row.versionPublishedAt) },
    firstPublishedAt: row.firstPublishedAt ? toIso(row.firstPublishedAt) : null,
    freshness: freshnessOf(row, isPublic, now),
    lineage: {
      origins: originsOf(row.origins, reader),
      adaptations: row.adaptations.map((kin) => toKin(kin, reader)),
    },
  };
}

const toIso = (instant: string) => new Date(instant).toISOString();

function pick<Value>(all: Record<string, Value>, kept: ReadonlySet<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => kept.has(key)));
}

function carrierOf(row: SheetPageRow, carrier: SheetPage['content']['carrier']) {
  const isStructure = carrier.libraryId === null && carrier.structureName !== '';
  const library = isStructure ? null : row.library;
  const name = library ? libraryDisplayName(library) : carrier.structureName;
  return { name, library, departementName: row.departementName };
}

function freshnessOf(row: SheetPageRow, isPublic: boolean, now: Date): SheetPage['freshness'] {
  const dates = [row.verifiedAt, row.publishedAt].filter((date) => date !== null).map(toIso);
  const verifiedAt = dates.toSorted().at(-1);
  if (!verifiedAt) return null;
  return {
    verifiedAt,
    verifiedBy: isPublic || row.verifiedAt === null ? null : row.verifiedBy,
    isOld: isToVerify(new Date(verifiedAt), now),
  };
}

/** From the first of the line down to this sheet; null stands for one that is out of sight. */
function originsOf(rows: readonly KinRow[], reader: Visibility): (KinSheet | null)[] {
  return rows.map((kin, i) => (kin.isSeen || i === rows.length - 1 ? toKin(kin, reader) : null));
}

function toKin(kin: KinRow, reader: Visibility): KinSheet {
  return {
    slug: kin.slug,
    title: kin.title,
    carrierName: kin.structureName || (kin.library ? libraryDisplayName(kin.library) : ''),
    year: kin.year,
    changed: lineageChangesOf(kin, reader),
  };
}
