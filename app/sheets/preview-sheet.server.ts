import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';

import { selectSheetPage } from './internal/select-sheet-page.server.ts';
import { readDraft } from './read-draft.server.ts';
import { readSharedDraft } from './read-shared-draft.server.ts';
import { toPage } from './read-sheet.server.ts';
import type { SheetPage } from './sheet-page.ts';
import type { Visibility } from './vocabulary.ts';

const mayNothing = { edit: false, verify: false, adapt: false, restore: false };

/**
 * The working copy of a sheet, as its readers will see it.
 * @throws {NotSignedIn}; {NotFound} for who does not see the working copy.
 */
export async function previewSheet(
  context: Context,
  { slug, face }: { slug: string; face: Visibility },
): Promise<SheetPage> {
  const draft = await readDraft(context, { slug });
  return readWorkingCopy(context, draft.slug, face, true);
}

/**
 * The working copy behind a share link, in the sections that the link shows; counts the visit.
 * @throws {NotFound} for a link that is closed or never was.
 */
export async function previewSharedSheet(context: Context, token: string): Promise<SheetPage> {
  const { slug, reader } = await readSharedDraft(context, token);
  return readWorkingCopy(context, slug, reader, false);
}

async function readWorkingCopy(
  context: Context,
  slug: string,
  reader: Visibility,
  isMember: boolean,
): Promise<SheetPage> {
  const row = await selectSheetPage(context.db, slug, null, 'working');
  if (!row) throw new NotFound();
  return { ...toPage(row, reader, context.clock()), isMember, may: mayNothing };
}
