import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { fileStore } from '#app/platform/file-store.server.ts';
import { storedFiles } from '#db/schema/files.ts';

import { variantKey } from './open-file.server.ts';

/** Forgets files that nothing uses any more: their bytes first, then their weight on the quota. */
export async function discardFiles(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  files: readonly { id: string; storageKey: string }[],
): Promise<void> {
  const store = await fileStore();
  for (const { id, storageKey } of files) {
    await store.remove(storageKey);
    await store.removeUnder(variantKey(storageKey, 0).replace(/\/0\.webp$/u, '/'));
    await db.update(storedFiles).set({ deletedAt: clock() }).where(eq(storedFiles.id, id));
  }
}
