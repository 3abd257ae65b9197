import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';

import { hideSecrets } from '#app/platform/hide-secrets.ts';
import { log } from '#app/platform/log.server.ts';
import { type Program, serve as serveProgram } from '#app/platform/serve.server.ts';
import { partsAtHand } from '#app/ui/apart.tsx';
import { NonceContext } from '#app/ui/nonce.ts';
import { demonstrationAccounts, seedDemonstration } from '#db/seed/main.ts';

import { wireReactions } from './reactions.server.ts';
import { attachRealtime } from './realtime.server.ts';

export { attachRealtime };

/** What JSON may hold and a script element may not. */
const escapes: Record<string, string> = {
  '&': String.raw`\u0026`,
  '>': String.raw`\u003e`,
  '<': String.raw`\u003c`,
  '\u2028': String.raw`\u2028`,
  '\u2029': String.raw`\u2029`,
};

/** The data of the page, as the browser's router takes it: its words are those of the framework. */
async function writeData({ serverHandoffStream, renderMeta }: EntryContext, nonce: string) {
  if (!serverHandoffStream) return '';
  if (!renderMeta?.didRenderScripts) {
    await serverHandoffStream.cancel();
    return '';
  }
  const data = JSON.stringify(await new Response(serverHandoffStream).text()).replace(
    /[&<>\u2028\u2029]/gu,
    (sign) => escapes[sign] ?? sign,
  );
  return `<script nonce="${nonce}">window.__remixContext.streamController.enqueue(${data});window.__remixContext.streamController.close();</script>`;
}

const end = '</body></html>';

/**
 * Renders a page and hands it whole, as one string: nothing of ours waits behind a page that is
 * ready, and the small pieces of a stream cost more to write, compress and send. So no page may
 * suspend: what it shows, its loader has read.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
) {
  await partsAtHand();
  const page = renderToString(
    <NonceContext.Provider value={nonce}>
      <RemixServer
        context={{ ...remix, serverHandoffStream: undefined }}
        url={request.url}
        nonce={nonce}
      />
    </NonceContext.Provider>,
  );
  const data = await writeData(remix, nonce);
  const whole = page.endsWith(end) ? `${page.slice(0, -end.length)}${data}${end}` : page + data;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  return new Response(`<!DOCTYPE html>${whole}`, { headers, status });
}

/** Called by Remix for errors that no one expected. */
export function handleError(cause: unknown, { request }: { request: Request }) {
  if (request.signal.aborted) return;
  // 404 and 405 of the router itself are answers, not faults.
  if (isRouteErrorResponse(cause) && cause.status < 500) return;
  if (
    cause instanceof Error &&
    /^No route matches|^You made a|did not provide a/u.test(cause.message)
  )
    return;
  log.error({ err: cause, path: hideSecrets(new URL(request.url).pathname) }, 'unexpected');
}

/** Starts the server that `scripts/start.mjs` asks for: same modules, same pool. */
export function serve(program: Pick<Program, 'build' | 'development'>) {
  return serveProgram({
    ...program,
    seed: seedDemonstration,
    wire: wireReactions,
    attach: attachRealtime,
    demonstrationAccounts,
  });
}
