import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { NotFound } from '#app/platform/errors.ts';
import { type FileStore, openFileStore } from '#app/platform/file-store.server.ts';
import { readSettings } from '#app/platform/settings.server.ts';
import { openFakeBucket } from '#tests/support/fake-bucket.ts';

let folder: string;
let bucket: Awaited<ReturnType<typeof openFakeBucket>>;
const stores: Record<string, FileStore> = {};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rpbs-files-'));
  bucket = await openFakeBucket();
  stores.disk = await openFileStore(readSettings({ NODE_ENV: 'test', DATA_DIR: folder }));
  stores.bucket = await openFileStore(
    readSettings({
      NODE_ENV: 'test',
      DATA_DIR: folder,
      S3_BUCKET: 'rpbs',
      S3_ENDPOINT: bucket.endpoint,
      S3_REGION: 'auto',
      S3_ACCESS_KEY_ID: 'cle',
      S3_SECRET_ACCESS_KEY: 'secret',
    }),
  );
});
afterAll(async () => {
  bucket.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(['disk', 'bucket'])('files rest on the %s', (name) => {
  const store = () => stores[name] as FileStore;

  test('what is kept from a file is read again, byte for byte', async () => {
    const local = path.join(folder, `affiche-${name}`);
    await writeFile(local, 'Nuit des étoiles, à 21 h');
    await store().keep('originals/affiche', local, 'text/plain');
    expect(await store().has('originals/affiche')).toBe(true);
    expect(await text(await store().read('originals/affiche'))).toBe('Nuit des étoiles, à 21 h');
  });

  test('bytes too, and they can be replaced', async () => {
    await store().keepBytes('variants/a/320.webp', Buffer.from('petit'), 'image/webp');
    await store().keepBytes('variants/a/320.webp', Buffer.from('plus petit'), 'image/webp');
    expect(await text(await store().read('variants/a/320.webp'))).toBe('plus petit');
  });

  test('what is not there is « not found », and removing it is silent', async () => {
    expect(await store().has('originals/rien')).toBe(false);
    await expect(store().read('originals/rien')).rejects.toBeInstanceOf(NotFound);
    await store().remove('originals/rien');
  });

  test('a file leaves alone, a folder leaves whole and no further', async () => {
    for (const key of ['v/1/a', 'v/1/b', 'v/2/a'])
      await store().keepBytes(key, Buffer.from(key), 'text/plain');
    await store().remove('v/1/b');
    expect(await store().has('v/1/b')).toBe(false);
    await store().removeUnder('v/1/');
    expect(await store().has('v/1/a')).toBe(false);
    expect(await store().has('v/2/a')).toBe(true);
  });
});

test('the bucket is told the media type', () => {
  expect(bucket.objects.get('originals/affiche')?.mediaType).toBe('text/plain');
});
