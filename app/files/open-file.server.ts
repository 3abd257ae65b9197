import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { and, eq, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { fileStore } from '#app/platform/file-store.server.ts';
import { storedFiles } from '#db/schema/files.ts';

import { imageWidths } from './addresses.ts';
import { narrowImage } from './internal/redraw-image.server.ts';

export type StoredFileRow = typeof storedFiles.$inferSelect;

export type OpenFile = {
  name: string;
  mediaType: string;
  /** Unknown for a variant made while reading. */
  sizeInBytes: number | null;
  isImage: boolean;
  read: () => Promise<Readable>;
};

/** @throws {NotFound} for a file that never was, or that was swept. */
export async function findFile(
  { db }: Pick<Context, 'db'>,
  fileId: string,
): Promise<StoredFileRow> {
  const [row] = await db
    .select()
    .from(storedFiles)
    .where(and(eq(storedFiles.id, fileId), isNull(storedFiles.deletedAt)));
  if (!row) throw new NotFound('Ce fichier n’est plus là.');
  return row;
}

/**
 * The bytes of a file, for who was found to have the right. An image comes in the smallest of our
 * widths that covers `width`, made once and kept.
 */
export async function openFile(row: StoredFileRow, width: number | null): Promise<OpenFile> {
  const { name, mediaType, sizeInBytes, storageKey } = row;
  const isImage = row.width !== null;
  const wanted = width === null ? undefined : imageWidths.find((known) => known >= width);
  if (!isImage || !wanted || wanted >= (row.width ?? 0)) {
    return {
      name,
      mediaType,
      sizeInBytes,
      isImage,
      read: async () => (await fileStore()).read(storageKey),
    };
  }
  const key = variantKey(storageKey, wanted);
  return {
    name,
    mediaType: 'image/webp',
    sizeInBytes: null,
    isImage,
    read: async () => {
      const store = await fileStore();
      if (!(await store.has(key))) {
        const original = await buffer(await store.read(storageKey));
        await store.keepBytes(key, await narrowImage(original, wanted), 'image/webp');
      }
      return store.read(key);
    },
  };
}

/** Variants rest beside their original, so that they leave with it. */
export function variantKey(storageKey: string, width: number): string {
  return `${storageKey.replace('originals/', 'variants/')}/${width}.webp`;
}
