import type { Readable } from 'node:stream';

import { createReadableStreamFromReadable } from '@remix-run/node';

type HandedOut = {
  name: string;
  mediaType: string;
  /** Null where it is not known before it is read. */
  sizeInBytes: number | null;
  read: () => Promise<Readable>;
};

type Manner = { etag: string; isShown: boolean; isPublic: boolean };

/**
 * A file as an answer: it runs nothing in the browser, and is taken away unless it is `isShown`.
 * @returns 304 where who asks holds it already.
 */
export async function handOut(
  file: HandedOut,
  request: Request,
  { etag, isShown, isPublic }: Manner,
): Promise<Response> {
  const headers = new Headers({
    ETag: etag,
    'Content-Type': file.mediaType,
    'Cache-Control': isPublic ? 'public, max-age=3600' : 'private, max-age=600',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Disposition': isShown
      ? 'inline'
      : `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
  if (request.headers.get('If-None-Match') === etag)
    return new Response(null, { status: 304, headers });
  const stream = await file.read();
  if (file.sizeInBytes !== null) headers.set('Content-Length', String(file.sizeInBytes));
  return new Response(createReadableStreamFromReadable(stream), { headers });
}
