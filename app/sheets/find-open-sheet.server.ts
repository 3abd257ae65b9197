import { and, eq, inArray } from 'drizzle-orm';

import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { sheets, sheetVersions } from '#db/schema/sheets.ts';

import type { SheetStatus } from './vocabulary.ts';

/** What other rooms need to know of a sheet that anybody may read. */
export type OpenSheet = {
  sheetId: string;
  slug: string;
  title: string;
  status: Extract<SheetStatus, 'published' | 'archived'>;
  libraryId: string | null;
};

type By = { slug: string } | { sheetId: string };

function selectOpenSheet(db: Queryable, by: By) {
  return db
    .select({
      sheetId: sheets.id,
      slug: sheets.slug,
      status: sheets.status,
      libraryId: sheets.libraryId,
      content: sheetVersions.content,
    })
    .from(sheets)
    .innerJoin(sheetVersions, eq(sheetVersions.id, sheets.publishedVersionId))
    .where(
      and(
        'slug' in by ? eq(sheets.slug, by.slug) : eq(sheets.id, by.sheetId),
        inArray(sheets.status, ['published', 'archived']),
      ),
    );
}

type Found = Awaited<ReturnType<typeof selectOpenSheet>>[number];

function toOpenSheet(found: Found | undefined): OpenSheet {
  if (!found) throw new NotFound('Cette fiche n’existe pas, ou plus.');
  const { content, status, ...sheet } = found;
  return {
    ...sheet,
    status: status === 'archived' ? 'archived' : 'published',
    title: content.title,
  };
}

/**
 * The published or archived sheet at this slug or id.
 * @throws {NotFound} for a draft, a withdrawn one, or none.
 */
export async function findOpenSheet(db: Queryable, by: By): Promise<OpenSheet> {
  const [found] = await selectOpenSheet(db, by);
  return toOpenSheet(found);
}

/**
 * The same, held until the end of the transaction: what is counted on it stays exact.
 * @throws {NotFound} as above.
 */
export async function holdOpenSheet(tx: Transaction, by: By): Promise<OpenSheet> {
  const [found] = await selectOpenSheet(tx, by).for('no key update', { of: sheets });
  return toOpenSheet(found);
}
