import { Writable } from 'node:stream';

import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';

import { log } from '#app/platform/log.server.ts';
import { type Program, serve as serveProgram } from '#app/platform/serve.server.ts';
import { NonceContext } from '#app/ui/nonce.ts';
import { demonstrationAccounts, seedDemonstration } from '#db/seed/main.ts';

import { wireReactions } from './reactions.server.ts';

const longestRenderInMs = 10_000;

/**
 * Renders a page and hands it whole: nothing of ours waits behind a page that is ready, and one
 * piece costs less to compress and to send than the hundred small ones of a stream.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    let hasShell = false;
    const pieces: Buffer[] = [];
    const body = new Writable({
      write(piece: Buffer, _encoding, done) {
        // React writes into the same memory again: what it hands over is copied.
        pieces.push(Buffer.from(piece));
        done();
      },
      final(done) {
        clearTimeout(tooLong);
        headers.set('Content-Type', 'text/html; charset=utf-8');
        if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
        resolve(new Response(Buffer.concat(pieces), { headers, status }));
        done();
      },
    });
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer
          context={remix}
          url={request.url}
          abortDelay={longestRenderInMs}
          nonce={nonce}
        />
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady() {
          hasShell = true;
        },
        onAllReady: () => pipe(body),
        onShellError: reject,
        onError(cause: unknown) {
          if (hasShell) log.error({ err: cause }, 'render');
        },
      },
    );
    // Cleared once rendered: ten seconds of pages are a lot of memory under load.
    const tooLong = setTimeout(abort, longestRenderInMs).unref();
  });
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
  log.error({ err: cause, path: new URL(request.url).pathname }, 'unexpected');
}

/** Starts the server that `scripts/start.mjs` asks for: same modules, same pool. */
export function serve(program: Pick<Program, 'build' | 'development'>) {
  return serveProgram({
    ...program,
    seed: seedDemonstration,
    wire: wireReactions,
    demonstrationAccounts,
  });
}
