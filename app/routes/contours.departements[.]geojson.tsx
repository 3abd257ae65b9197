import { answerWithEtag } from '#app/platform/etag.server.ts';
import { api } from '#app/platform/http.server.ts';
import { readOutlines } from '#app/territories/read-outlines.server.ts';

/** Outlines of the départements (`?dept=04&dept=05`, all without), for the maps of our own pages. */
export const loader = api(async ({ context, request, url }) => {
  const outlines = await readOutlines(context, {
    departementCodes: url.searchParams.getAll('dept'),
  });
  return answerWithEtag(request, JSON.stringify(outlines), {
    'Content-Type': 'application/geo+json; charset=utf-8',
    'Cache-Control': 'public, max-age=86400, stale-while-revalidate=604800',
  });
});
