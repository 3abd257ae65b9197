import { answerWithEtag } from '#app/platform/etag.server.ts';
import type { Call } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';

import type { Feed } from './feeds/feed.ts';
import { readFeed } from './read-feed.server.ts';

/**
 * Answers a request for a search in some format, with an ETag, so that readers who come every
 * hour receive it only when it has changed.
 */
export async function answerFeed(
  call: Call,
  format: { write: (feed: Feed) => string; limit: number; mediaType: string; fileName?: string },
): Promise<Response> {
  limitSearches(call);
  const { context, request, url } = call;
  const feed = await readFeed(context, { address: url.searchParams, limit: format.limit });
  return answerWithEtag(request, format.write(feed), {
    'Content-Type': `${format.mediaType}; charset=utf-8`,
    'Cache-Control': 'public, max-age=300',
    'Access-Control-Allow-Origin': '*',
    ...(format.fileName
      ? { 'Content-Disposition': `attachment; filename="${format.fileName}"` }
      : {}),
  });
}
