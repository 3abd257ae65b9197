import type { IncomingMessage } from 'node:http';

import type { NextFunction, Request, Response } from 'express';

import { manifestPath } from './doors.server.ts';
import type { House } from './house.server.ts';

/** Origin of the tiles, the one third party that pages may ask; none by default. */
function tileOrigin(house: House): string {
  const { TILE_URL } = house.settings;
  if (!TILE_URL) return '';
  const origin = /^https?:\/\/[^/]+/u.exec(TILE_URL)?.[0] ?? '';
  return origin.replace(/\{s\}/u, '*');
}

/**
 * Strict content security policy with a nonce, and the usual headers. Styles of our own sheets
 * only; `style-src-attr` stays open for the positions that leaflet and the editor write.
 */
export function securityHeaders(house: House, isDevelopment: boolean) {
  const isSecure = house.appUrl.startsWith('https:');
  const tiles = tileOrigin(house);
  // Not every browser takes 'self' for the websocket of the same host.
  const socket = isSecure ? ` wss://${new URL(house.appUrl).host}` : '';
  return (request: Request, response: Response, next: NextFunction) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // Read by the router of every first view, shown by nobody: on a slow line each header counts.
    if (request.path === manifestPath) {
      next();
      return;
    }
    const nonce = (response.locals as { nonce: string }).nonce;
    const policy = [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
      "style-src-attr 'unsafe-inline'",
      `img-src 'self' data: blob: ${tiles}`.trim(),
      "font-src 'self'",
      isDevelopment ? "connect-src 'self' ws:" : `connect-src 'self'${socket}`,
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      ...(isSecure ? ['upgrade-insecure-requests'] : []),
    ];
    response.setHeader('Content-Security-Policy', policy.join('; '));
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
    response.setHeader(
      'Permissions-Policy',
      'geolocation=(self), camera=(self), microphone=(self)',
    );
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    if (isSecure)
      response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    next();
  };
}

/**
 * Whether a page of ours sent this: browsers say where a request comes from (`Sec-Fetch-Site`, else
 * `Origin`, on every unsafe request and every websocket). What says neither is not a browser.
 */
export function comesFromHere(own: string, { headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  if (!origin) return true;
  const host = URL.canParse(origin) ? new URL(origin).host : '';
  return host !== '' && (host === own || host === headers.host);
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send here (CSRF). A personal token is not sent by
 * browsers, so needs none of this.
 */
export function refuseForgery(house: House) {
  const own = new URL(house.appUrl).host;
  return (request: Request, response: Response, next: NextFunction) => {
    const isHarmless = safeMethods.has(request.method) || !request.headers.cookie;
    if (isHarmless || comesFromHere(own, request)) next();
    else
      response
        .status(403)
        .type('text')
        .send('Cette demande vient d’un autre site\u00A0: elle est refusée.');
  };
}
