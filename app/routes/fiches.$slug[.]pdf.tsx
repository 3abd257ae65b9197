import { createHash } from 'node:crypto';

import { redirect } from '@remix-run/node';

import { download } from '#app/platform/http.server.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';
import { hashToken } from '#app/platform/tokens.server.ts';
import { listReplays } from '#app/replays/list-replays.server.ts';
import { sayReplayFigures } from '#app/replays/say-replays.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { drawSheet } from '#app/sheets/print/draw-sheet.server.ts';
import { readSheet } from '#app/sheets/read-sheet.server.ts';

/** Two pages to take away: the public face for visitors, and for who asks for it (`?vue=publique`). */
export const loader = download(async ({ context, params, url, request, clientAddress }) => {
  const slug = params.slug ?? '';
  const face = url.searchParams.get('vue') === 'publique' ? 'public' : 'professional';
  const [page, replays] = await Promise.all([
    readSheet(context, { slug, face }),
    listReplays(context, { slug, face }),
  ]);
  if ('movedTo' in page) return redirect(`${sheetAddress(page.movedTo)}.pdf${url.search}`, 301);
  const replayWords =
    replays.libraryCount > 0 ? sayReplayFigures(replays.libraryCount, replays.figures) : '';
  const address = context.appUrl + sheetAddress(page.slug);
  const etag = etagOf(JSON.stringify({ page, replayWords, address }));
  const headers = new Headers({
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${page.slug}.pdf"`,
    'Cache-Control': 'private, no-cache',
    'X-Robots-Tag': 'noindex',
    ETag: etag,
  });
  if (request.headers.get('If-None-Match') === etag) {
    return new Response(null, { status: 304, headers });
  }
  // A page to lay out costs more than a page to read.
  const key = hashToken(clientAddress);
  await limitRate(context, { name: 'print', key, most: 60, windowInSeconds: 600 });
  const pdf = await drawSheet({ page, address, replayWords });
  return new Response(new Uint8Array(pdf), { headers });
});

const etagOf = (text: string) => `"${createHash('sha256').update(text).digest('base64url')}"`;
