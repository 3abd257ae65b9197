import { PassThrough } from 'node:stream';

import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';

import { log } from '#app/platform/log.server.ts';
import { type Program, serve as serveProgram } from '#app/platform/serve.server.ts';
import { NonceContext } from '#app/ui/nonce.ts';
import { demonstrationAccounts, seedDemonstration } from '#db/seed/main.ts';

import { wireReactions } from './reactions.server.ts';

const longestRenderInMs = 10_000;

/** Renders a page; streams it to people, hands it whole to robots. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
) {
  const isWhole = isbot(request.headers.get('User-Agent') ?? '') || remix.isSpaMode;
  return new Promise<Response>((resolve, reject) => {
    let hasStarted = false;
    const send = () => {
      hasStarted = true;
      const body = new PassThrough();
      headers.set('Content-Type', 'text/html; charset=utf-8');
      if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
      pipe(body);
    };
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
        [isWhole ? 'onAllReady' : 'onShellReady']: send,
        onShellError: reject,
        onError(cause: unknown) {
          if (hasStarted) log.error({ err: cause }, 'render');
        },
      },
    );
    setTimeout(abort, longestRenderInMs).unref();
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
