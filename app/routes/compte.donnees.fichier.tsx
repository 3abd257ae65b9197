import { exportMyData } from '#app/accounts/export-my-data.server.ts';
import { keptLimits } from '#app/accounts/kept-limits.server.ts';
import { writeMyDataCopy } from '#app/accounts/write-my-data-copy.server.tsx';
import { readRetention } from '#app/help/read-retention.server.ts';
import { load } from '#app/platform/http.server.ts';

/** My data as a file to keep: for machines, or to read (`?forme=page`). */
export const loader = load(async ({ context, url, house: { settings } }) => {
  const limits = keptLimits(settings, await readRetention(context));
  const isPage = url.searchParams.get('forme') === 'page';
  const file = isPage
    ? await writeMyDataCopy(context, limits)
    : JSON.stringify(await exportMyData(context, limits), null, 2);
  return new Response(file, {
    headers: {
      'Content-Type': `${isPage ? 'text/html' : 'application/json'}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="mes-donnees-rpbs.${isPage ? 'html' : 'json'}"`,
      'Cache-Control': 'no-store',
    },
  });
});
