import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';

import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';

import { findFile, openFile } from '#app/files/open-file.server.ts';
import { storeFile } from '#app/files/store-file.server.ts';
import type { FilePurpose } from '#app/files/vocabulary.ts';
import { visitor } from '#app/platform/actor.ts';
import { InvalidInput, NotSignedIn } from '#app/platform/errors.ts';
import { settings } from '#app/platform/settings.server.ts';
import { storedFiles } from '#db/schema/files.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
let camille: Awaited<ReturnType<typeof joinNetwork>>;
let sacha: typeof camille;

beforeAll(async () => {
  const { db } = database.current;
  const place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha', libraryId: place.aptId });
});

let count = 0;
/** As `receiveMultipart` leaves it. */
async function received(name: string, bytes: Buffer | string) {
  const directory = path.join(settings().dataDirectory, 'incoming');
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, `f${(count += 1)}`);
  const content = Buffer.from(bytes as string);
  await writeFile(file, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { field: 'file', name, path: file, sizeInBytes: content.length, sha256 };
}
const store = async (
  name: string,
  bytes: Buffer | string,
  purpose: FilePurpose = 'item',
  who = camille,
) => storeFile(who.context, { file: await received(name, bytes), purpose });
const bytesOf = async (fileId: string, width: number | null = null) => {
  const row = await findFile(camille.context, fileId);
  const file = await openFile(row, width);
  return buffer(await file.read());
};
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'kept',
    (error: unknown) => (error instanceof InvalidInput ? error.message : String(error)),
  );

const photo = (width = 400, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: '#0e4f74' } });
const pdf = `%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;

describe('images', () => {
  test('lose where they were taken, stand upright, and shrink', async () => {
    const bytes = await photo(2600, 1300)
      .withExif({
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '43/1 57/1 0/1' },
        IFD0: { Make: 'Appareil' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const kept = await store('DSC_0001.JPG', bytes, 'picture');
    expect(kept).toMatchObject({
      name: 'DSC_0001.webp',
      mediaType: 'image/webp',
      width: 1000,
      height: 2000,
    });
    const after = await sharp(await bytesOf(kept.fileId)).metadata();
    expect(after).toMatchObject({ format: 'webp', width: 1000, height: 2000 });
    expect(after.exif).toBeUndefined();
  });

  test('to hand out keep their format, without what the camera wrote', async () => {
    const bytes = await photo()
      .withExif({ IFD0: { Make: 'Appareil' } })
      .jpeg()
      .toBuffer();
    const kept = await store('affiche.jpeg', bytes);
    expect(kept).toMatchObject({ name: 'affiche.jpg', mediaType: 'image/jpeg', width: 400 });
    expect((await bytesOf(kept.fileId)).includes('Appareil')).toBe(false);
  });

  test('come in the smallest width that covers what is asked, drawn once', async () => {
    const { fileId } = await store('large.png', await photo(1400, 700).png().toBuffer(), 'picture');
    const width = async (asked: number) =>
      (await sharp(await bytesOf(fileId, asked)).metadata()).width;
    expect(await width(300)).toBe(320);
    expect(await width(321)).toBe(640);
    expect(await width(9000)).toBe(1400);
    expect(await bytesOf(fileId, 300)).toEqual(await bytesOf(fileId, 320));
  });

  test('that are broken or that unfold beyond reason are refused with a sentence', async () => {
    const whole = await photo().png().toBuffer();
    expect(await refusalOf(store('coupée.png', whole.subarray(0, 120), 'picture'))).toMatch(
      /ne peut pas être lue/u,
    );
    const bomb = await photo(9500, 9500).png().toBuffer();
    expect(await refusalOf(store('bombe.png', bomb, 'picture'))).toMatch(/ne peut pas être lue/u);
    expect(await refusalOf(store('plan.pdf', pdf, 'picture'))).toMatch(/Choisissez une image/u);
  });
});

describe('what a file is, is read in its content', () => {
  test.each([
    ['déroulé.pdf', pdf, 'application/pdf'],
    ['liste.csv', 'titre;auteur\nL’été;Camus\n', 'text/csv'],
    ['ancien.txt', Buffer.from([0x4c, 0xe9, 0x67, 0x65, 0x6e, 0x64, 0x65]), 'text/plain'],
    ['découpe.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    [
      'pièce.stl',
      Buffer.concat([Buffer.alloc(80), Buffer.from([1, 0, 0, 0]), Buffer.alloc(50)]),
      'model/stl',
    ],
  ])('%s', async (name, bytes, mediaType) => {
    expect(await store(name, bytes)).toMatchObject({ mediaType });
  });

  test.each([
    ['virus.exe', 'MZ', /type de fichier/u],
    ['page.html', '<script>alert(1)</script>', /type de fichier/u],
    ['sans-extension', 'texte', /type de fichier/u],
    ['__proto__', 'x', /type de fichier/u],
    ['facture.pdf', 'MZ\u0090\u0000 un programme', /ne contient pas/u],
    ['photo.png', pdf, /ne contient pas/u],
    ['notes.txt', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 200, 201]), /ne contient pas/u],
    ['vide.pdf', '', /vide/u],
  ])('%s is refused', async (name, bytes, sentence) => {
    expect(await refusalOf(store(name, bytes))).toMatch(sentence);
  });

  test('names keep their letters and lose their traps', async () => {
    expect(await store('../../etc/L’été : "bilan".pdf', pdf)).toMatchObject({
      name: 'L’été bilan.pdf',
    });
    expect(await store(`${'é'.repeat(300)}.pdf`, pdf)).toMatchObject({
      name: `${'é'.repeat(110)}.pdf`,
    });
  });
});

describe('the quota of a library', () => {
  const heavy = () => Buffer.concat([Buffer.from(pdf), Buffer.alloc(300_000, 32)]);

  test('holds when colleagues send at the same instant', async () => {
    const fates = await Promise.all(
      Array.from({ length: 8 }, () => refusalOf(store('gros.pdf', heavy(), 'item', sacha))),
    );
    expect(fates.filter((fate) => fate === 'kept')).toHaveLength(3);
    expect(fates.find((fate) => fate !== 'kept')).toMatch(/atteignent 1 Mo/u);
  });

  test('is that of their library only', async () => {
    expect(await refusalOf(store('autre.pdf', pdf))).toBe('kept');
  });

  test('what is refused leaves neither row nor bytes', async () => {
    const before = await database.current.db.$count(storedFiles);
    expect(await refusalOf(store('gros.pdf', heavy(), 'item', sacha))).toMatch(/maximum/u);
    expect(await database.current.db.$count(storedFiles)).toBe(before);
  });
});

test('visitors send nothing', async () => {
  const file = await received('a.pdf', pdf);
  await expect(
    storeFile(contextFor(database.current.db, visitor), { file, purpose: 'item' }),
  ).rejects.toThrow(NotSignedIn);
});
