import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';

import { fileAddress } from '#app/files/addresses.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { storedFiles } from '#db/schema/files.ts';
import { sheetItemDownloads, sheetVersions } from '#db/schema/sheets.ts';

import type { SheetContent } from './content.ts';
import { findSheetBySlug } from './internal/find-sheet.server.ts';
import { canSee, canSeeProfessional } from './policy.ts';
import { visibleContent } from './visible-content.ts';

const fetchItemInput = z.object({
  slug: z.string().max(200),
  itemId: z.string().max(40),
  /** False for robots: the count says how many people took it. */
  isCounted: z.boolean().default(true),
});

/**
 * Takes something « à récupérer »: counts it, and says where it is (a file of ours or a link).
 * @throws {NotFound} for a sheet or an item that is not in sight of the one who asks.
 */
export async function fetchItem(context: Context, input: z.input<typeof fetchItemInput>) {
  const { actor, db } = context;
  const { slug, itemId, isCounted } = parseInput(fetchItemInput, input);
  const found = await findSheetBySlug(db, slug);
  if (!found || !canSee(actor, found.facts)) throw new NotFound();
  const { row } = found;
  const content = visibleContent(
    await readContent(context, row.publishedVersionId, row.draft),
    canSeeProfessional(actor) ? 'professional' : 'public',
  );
  const item = content.toFetch.find(({ id }) => id === itemId);
  const address = item && (item.url ?? (await addressOfFile(context, item.fileId)));
  if (!address) throw new NotFound('Cet élément n’est plus là.');
  if (isCounted && row.status === 'published') await count(context, row.id, itemId);
  return { address };
}

async function readContent({ db }: Context, versionId: string | null, draft: SheetContent) {
  if (!versionId) return draft;
  const [version] = await db
    .select({ content: sheetVersions.content })
    .from(sheetVersions)
    .where(eq(sheetVersions.id, versionId));
  return version?.content ?? draft;
}

async function addressOfFile({ db }: Context, fileId: string | null): Promise<string | null> {
  if (!fileId) return null;
  const [file] = await db
    .select({ name: storedFiles.name })
    .from(storedFiles)
    .where(eq(storedFiles.id, fileId));
  return file ? fileAddress(fileId, file.name) : null;
}

async function count({ db }: Context, sheetId: string, itemId: string): Promise<void> {
  await db
    .insert(sheetItemDownloads)
    .values({ sheetId, itemId, downloads: 1 })
    .onConflictDoUpdate({
      target: [sheetItemDownloads.sheetId, sheetItemDownloads.itemId],
      set: { downloads: sql`${sheetItemDownloads.downloads} + 1` },
    });
}
