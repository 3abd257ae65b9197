import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

import { and, eq, isNull, sql } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { InvalidInput, NotSignedIn } from '#app/platform/errors.ts';
import { fileStore } from '#app/platform/file-store.server.ts';
import type { ReceivedFile } from '#app/platform/multipart.server.ts';
import { settings } from '#app/platform/settings.server.ts';
import { storedFiles } from '#db/schema/files.ts';

import { inspectFile, safeName } from './internal/inspect-file.server.ts';
import { redrawImage } from './internal/redraw-image.server.ts';
import type { FilePurpose } from './vocabulary.ts';

export type StoredFile = {
  fileId: string;
  name: string;
  mediaType: string;
  sizeInBytes: number;
  width: number | null;
  height: number | null;
};

/**
 * Keeps a file that has just been received: its type is read in its content, an image is drawn
 * anew, and the quota of the member's library holds even when colleagues send at the same instant.
 * The row is written before the bytes: a crash leaves a row that the sweep removes, never lost bytes.
 * @throws {NotSignedIn}; {InvalidInput} on `file` for a type, content or quota that does not fit.
 */
export async function storeFile(
  context: Context,
  { file, purpose }: { file: ReceivedFile; purpose: FilePurpose },
): Promise<StoredFile> {
  const { actor } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const inspected = await inspectFile(file);
  if (purpose === 'picture' && !inspected.isImage) {
    throw new InvalidInput({ file: ['Choisissez une image : JPEG, PNG, WebP ou GIF.'] });
  }
  const drawn = inspected.isImage
    ? await redrawImage(file.path, inspected.extension, purpose)
    : { ...file, ...inspected, width: null, height: null };
  try {
    const name = safeName(file.name).replace(/\.[^.]*$/u, `.${drawn.extension}`);
    const { mediaType, sizeInBytes, width, height } = drawn;
    const kept = { name, mediaType, sizeInBytes, width, height };
    const sha256 = inspected.isImage ? await hashOf(drawn.path) : file.sha256;
    const { fileId, storageKey } = await context.db.transaction(async (tx) => {
      await checkQuota(tx, actor, sizeInBytes);
      const [row] = await tx
        .insert(storedFiles)
        .values({
          ...kept,
          sha256,
          uploadedById: actor.userId,
          libraryId: actor.libraryId,
          storageKey: sql`'originals/' || gen_random_uuid()`,
          createdAt: context.clock(),
        })
        .returning({ fileId: storedFiles.id, storageKey: storedFiles.storageKey });
      return row!;
    });
    await (await fileStore()).keep(storageKey, drawn.path, mediaType);
    return { fileId, ...kept };
  } finally {
    if (drawn.path !== file.path) await rm(drawn.path, { force: true });
  }
}

/** All files of one library together; a member without a library has the quota of one. */
async function checkQuota(tx: Transaction, actor: Member, sizeInBytes: number) {
  const owner = actor.libraryId ?? actor.userId;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`quota:${owner}`}))`);
  const [used] = await tx
    .select({ bytes: sql<string>`coalesce(sum(${storedFiles.sizeInBytes}), 0)` })
    .from(storedFiles)
    .where(
      and(
        actor.libraryId
          ? eq(storedFiles.libraryId, actor.libraryId)
          : and(eq(storedFiles.uploadedById, actor.userId), isNull(storedFiles.libraryId)),
        isNull(storedFiles.deletedAt),
      ),
    );
  const quota = settings().LIBRARY_QUOTA_MB * 1_048_576;
  if (Number(used?.bytes ?? 0) + sizeInBytes > quota) {
    throw new InvalidInput({
      file: [
        `Les fichiers de votre bibliothèque atteignent ${settings().LIBRARY_QUOTA_MB} Mo, le maximum. Retirez-en, ou donnez un lien.`,
      ],
    });
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
