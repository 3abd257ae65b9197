import { redirect } from '@remix-run/node';
import { isbot } from 'isbot';

import { load } from '#app/platform/http.server.ts';
import { fetchItem } from '#app/sheets/fetch-item.server.ts';

/** Counts, then leads to the file or the link. */
export const loader = load(async ({ context, params, request }) => {
  const isPrefetch = /prefetch|prerender/u.test(request.headers.get('Sec-Purpose') ?? '');
  const isCounted =
    request.method === 'GET' && !isPrefetch && !isbot(request.headers.get('User-Agent') ?? '');
  const { address } = await fetchItem(context, {
    slug: params.slug ?? '',
    itemId: params.itemId ?? '',
    isCounted,
  });
  return redirect(address, { headers: { 'Cache-Control': 'no-store' } });
});
