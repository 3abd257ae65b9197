import { load } from '#app/platform/http.server.ts';
import { exportRegistrants } from '#app/registrations/export-registrants.server.ts';

/** Who comes to a session, to take away: for who organises it. */
export const loader = load(async ({ context, params }) => {
  const written = await exportRegistrants(context, { slug: params.slug, sessionId: params.id });
  return new Response(written, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="inscrits.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
});
