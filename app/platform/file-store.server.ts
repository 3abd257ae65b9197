import path from 'node:path';
import type { Readable } from 'node:stream';

import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';

import { NotFound } from './errors.ts';
import { type Settings, settings } from './settings.server.ts';

/** Where the bytes of files rest: our disk, or S3. Keys are ours, never a sender's name. */
export type FileStore = {
  /** Keeps the file that is at `localPath`. */
  keep: (key: string, localPath: string, mediaType: string) => Promise<void>;
  keepBytes: (key: string, bytes: Uint8Array, mediaType: string) => Promise<void>;
  /** @throws {NotFound} when nothing rests there. */
  read: (key: string) => Promise<Readable>;
  has: (key: string) => Promise<boolean>;
  /** Silent where nothing rests there. */
  remove: (key: string) => Promise<void>;
  /** Removes all keys that start so. */
  removeUnder: (prefix: string) => Promise<void>;
};

/** Our disk under DATA_DIR, or the bucket that S3_* names. */
async function openDisk(s: Settings): Promise<Disk> {
  if (!s.S3_BUCKET) {
    return new Disk(
      new FSDriver({ location: path.join(s.dataDirectory, 'files'), visibility: 'private' }),
    );
  }
  // Loaded only where it serves: it weighs several megabytes.
  const { S3Driver } = await import('flydrive/drivers/s3');
  return new Disk(
    new S3Driver({
      bucket: s.S3_BUCKET,
      region: s.S3_REGION,
      ...(s.S3_ENDPOINT ? { endpoint: s.S3_ENDPOINT, forcePathStyle: true } : {}),
      credentials: {
        accessKeyId: s.S3_ACCESS_KEY_ID ?? '',
        secretAccessKey: s.S3_SECRET_ACCESS_KEY ?? '',
      },
      visibility: 'private',
      supportsACL: false,
    }),
  );
}

export async function openFileStore(s: Settings): Promise<FileStore> {
  const disk = await openDisk(s);
  return {
    keep: (key, localPath, mediaType) =>
      disk.copyFromFs(localPath, key, { contentType: mediaType }),
    keepBytes: (key, bytes, mediaType) => disk.put(key, bytes, { contentType: mediaType }),
    async read(key) {
      if (!(await disk.exists(key))) throw new NotFound('Ce fichier n’est plus là.');
      return disk.getStream(key);
    },
    has: (key) => disk.exists(key),
    async remove(key) {
      if (await disk.exists(key)) await disk.delete(key);
    },
    removeUnder: (prefix) => disk.deleteAll(prefix),
  };
}

let current: Promise<FileStore> | undefined;

/** The store of this process. */
export function fileStore(): Promise<FileStore> {
  current ??= openFileStore(settings());
  return current;
}
