import { open } from 'node:fs/promises';

import { InvalidInput } from '#app/platform/errors.ts';
import type { ReceivedFile } from '#app/platform/multipart.server.ts';

import { acceptedFiles } from '#app/files/vocabulary.ts';

export type InspectedFile = { extension: string; mediaType: string; isImage: boolean };

const pictures = new Set(['jpg', 'png', 'webp', 'gif']);

/** The last part of what its sender calls it, without what no disk wants; at most 120 signs. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- control characters have no place in a name
    .replaceAll(/[\u0000-\u001F\u007F<>:"|?*\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[. ]+|[. ]+$/gu, '');
  const extension = /\.[^.]{1,8}$/u.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, clean.length - extension.length).slice(0, 110) || 'fichier'}${extension}`;
}

/**
 * What a file is, by its content and not by its name alone.
 * @throws {InvalidInput} on `file` for what we do not keep, or a name that its content denies.
 */
export async function inspectFile(file: ReceivedFile): Promise<InspectedFile> {
  if (file.sizeInBytes === 0) throw refusal('Ce fichier est vide.');
  const extension = /\.([a-z0-9]{1,6})$/iu.exec(file.name.trim())?.[1]?.toLowerCase() ?? '';
  const accepted = Object.hasOwn(acceptedFiles, extension) ? acceptedFiles[extension] : undefined;
  if (!accepted) {
    throw refusal(
      'Nous ne gardons pas ce type de fichier. Envoyez un PDF, un document, une image, un son ou une vidéo, ou mettez-le dans un ZIP.',
    );
  }
  const content = await contentOf(file);
  if (!content || !accepted.contents.includes(content)) {
    throw refusal(
      `Ce fichier ne contient pas ce que son nom annonce (.${extension}) : enregistrez-le de nouveau depuis son logiciel.`,
    );
  }
  return { extension, mediaType: accepted.mediaType, isImage: pictures.has(content) };
}

const refusal = (sentence: string) => new InvalidInput({ file: [sentence] });

async function contentOf({ path, sizeInBytes }: ReceivedFile): Promise<string | null> {
  const { fileTypeFromFile } = await import('file-type');
  const detected = await fileTypeFromFile(path);
  if (detected) return detected.ext;
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const start = buffer.subarray(0, bytesRead);
    if (isText(start)) return 'text';
    // A binary STL: a header of 80 bytes, a count, then 50 bytes for each triangle.
    if (bytesRead >= 84 && sizeInBytes === 84 + 50 * start.readUInt32LE(80)) return 'stl';
    return null;
  } finally {
    await handle.close();
  }
}

/** Neither a zero byte nor many control characters: UTF-8 or one of the old Western encodings. */
function isText(bytes: Buffer): boolean {
  const odd = bytes.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return odd === 0;
}
