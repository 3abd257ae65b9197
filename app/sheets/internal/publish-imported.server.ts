import { eq } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import type { SheetContent } from '#app/sheets/content.ts';
import { sheets, sheetVersions } from '#db/schema/sheets.ts';

import { registerSheet } from './register-sheet.server.ts';

type Imported = { sheetId: string; content: SheetContent; owner: Member; at: Date };

/** The first version of a sheet that came whole from a file, in its author's name. */
export async function publishImported(
  tx: Transaction,
  { sheetId, content, owner, at }: Imported,
): Promise<void> {
  const [version] = await tx
    .insert(sheetVersions)
    .values({ sheetId, number: 1, content, publishedById: owner.userId, publishedAt: at })
    .returning({ id: sheetVersions.id });
  await tx
    .update(sheets)
    .set({
      status: 'published',
      publishedVersionId: version!.id,
      firstPublishedAt: at,
      publishedAt: at,
      verifiedAt: at,
      verifiedById: owner.userId,
    })
    .where(eq(sheets.id, sheetId));
  await registerSheet(tx, sheetId);
}
