import { exportMyData } from '#app/accounts/export-my-data.server.ts';
import { load } from '#app/platform/http.server.ts';

/** My data as a file to keep. */
export const loader = load(async ({ context }) => {
  const file = await exportMyData(context);
  return new Response(JSON.stringify(file, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="mes-donnees-rpbs.json"',
      'Cache-Control': 'no-store',
    },
  });
});
