import { readRegionSprite } from '#app/map/read-region-drawing.server.ts';
import { answerWithEtag } from '#app/platform/etag.server.ts';
import { api } from '#app/platform/http.server.ts';

/** The départements of the région as SVG symbols, which every drawn map points to. */
export const loader = api(async ({ context, request }) =>
  answerWithEtag(request, await readRegionSprite(context), {
    'Content-Type': 'image/svg+xml; charset=utf-8',
    'Cache-Control': 'public, max-age=86400, stale-while-revalidate=604800',
  }),
);
