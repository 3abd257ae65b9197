import { load } from '#app/platform/http.server.ts';
import { readOutboxMail } from '#app/platform/outbox.server.ts';

/** The mail alone, as a mail program shows it. */
export const loader = load(async ({ house, params }) => {
  const { html } = await readOutboxMail(house, params.id ?? '');
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
});
