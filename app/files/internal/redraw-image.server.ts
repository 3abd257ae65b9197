import { stat } from 'node:fs/promises';

import { InvalidInput } from '#app/platform/errors.ts';
import type { FilePurpose } from '#app/files/vocabulary.ts';

export type RedrawnImage = {
  path: string;
  extension: string;
  mediaType: string;
  width: number;
  height: number;
  sizeInBytes: number;
};

/** Longest side in pixels: enough for a screen; enough for an A3 poster at 300 dots per inch. */
const longestSide: Record<FilePurpose, number> = { picture: 2000, item: 5000 };
/** A small file may unfold into a huge picture: 80 million pixels is beyond any camera in use. */
const mostPixels = 80_000_000;

async function openSharp() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

/**
 * Draws an image anew next to the one received: upright, no larger than its purpose needs, without
 * anything that its camera wrote in it (place, date, serial number).
 * @throws {InvalidInput} on `file` for an image that cannot be read.
 */
export async function redrawImage(
  from: string,
  extension: string,
  purpose: FilePurpose,
): Promise<RedrawnImage> {
  const sharp = await openSharp();
  const format =
    purpose === 'picture' || extension === 'gif' || extension === 'webp'
      ? 'webp'
      : extension === 'png'
        ? 'png'
        : 'jpeg';
  const path = `${from}.${format}`;
  try {
    const side = longestSide[purpose];
    const drawn = await sharp(from, { limitInputPixels: mostPixels, failOn: 'error' })
      .rotate()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .toFormat(format, { quality: purpose === 'picture' ? 82 : 90 })
      .toFile(path);
    return {
      path,
      extension: format === 'jpeg' ? 'jpg' : format,
      mediaType: `image/${format}`,
      width: drawn.width,
      height: drawn.height,
      sizeInBytes: (await stat(path)).size,
    };
  } catch (cause) {
    throw new InvalidInput(
      { file: ['Cette image ne peut pas être lue : enregistrez-la en JPEG ou en PNG.'] },
      undefined,
      { cause },
    );
  }
}

/** The same image, this many pixels wide at most, as WebP. */
export async function narrowImage(bytes: Buffer, width: number): Promise<Buffer> {
  const sharp = await openSharp();
  return sharp(bytes, { limitInputPixels: mostPixels })
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer();
}
