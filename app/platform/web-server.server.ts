import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { constants } from 'node:zlib';

import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import { sql } from 'drizzle-orm';
import expressStaticGzip from 'express-static-gzip';
import express, { type NextFunction, type Request, type Response } from 'express';

import { answerPages, findDoor } from './answer-pages.server.ts';
import { hideSecrets } from './hide-secrets.ts';
import type { House } from './house.server.ts';
import { countRequests, metrics } from './metrics.server.ts';
import { refuseMethods } from './refuse-methods.server.ts';
import { refuseForgery, securityHeaders } from './security.server.ts';

/** Largest body of a form without files or of the API; files have their own limit. */
const largestBodyInBytes = 2_000_000;
const tooLargeToRead =
  'Cet envoi est trop gros. Revenez à la page précédente\u00A0: ce que vous avez écrit y est encore.';

/** What leaves as one packet anyway is not made to wait for being compressed. */
const onePacketInBytes = 1024;

/** One step above the default: a tenth fewer bytes, for a millisecond. */
const pageCompression = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

type Locals = { requestId: string; nonce: string };

function nameRequest(house: House) {
  return (request: Request, response: Response<unknown, Locals>, next: NextFunction) => {
    const given = request.get('x-request-id');
    response.locals.requestId = given && /^[\w-]{8,64}$/u.test(given) ? given : randomUUID();
    response.locals.nonce = randomBytes(16).toString('base64');
    response.setHeader('X-Request-Id', response.locals.requestId);
    const startedAt = performance.now();
    response.once('finish', () => {
      const milliseconds = Math.round(performance.now() - startedAt);
      countRequests(request.method, response.statusCode, milliseconds);
      // The path alone: a query may hold what somebody looked for.
      house.log[response.statusCode >= 500 ? 'error' : 'info'](
        {
          requestId: response.locals.requestId,
          method: request.method,
          path: hideSecrets(request.path),
          status: response.statusCode,
          milliseconds,
        },
        'request',
      );
    });
    next();
  };
}

/** No address of ours holds a null character, and no database takes one. */
function refuseNullCharacters(request: Request, response: Response, next: NextFunction) {
  if (!/%00/u.test(request.path)) {
    next();
    return;
  }
  const title = 'Cette adresse est mal formée.';
  if (request.path.startsWith('/api/')) {
    const problem = JSON.stringify({ type: 'about:blank', title, status: 400 });
    response.status(400).type('application/problem+json').send(problem);
  } else response.status(400).type('text').send(title);
}

/**
 * A body that is far too large is refused unread. One whose file is merely beyond the limit is read:
 * the file is let go, and the form comes back with what was typed beside it (`receiveMultipart`).
 */
function refuseLargeBodies(house: House) {
  const largestUpload = 3 * house.settings.UPLOAD_MAX_MB * 1_048_576 + largestBodyInBytes;
  return (request: Request, response: Response, next: NextFunction) => {
    const isUpload = request.is('multipart/form-data');
    const length = Number(request.get('content-length') ?? 0);
    if (length > (isUpload ? largestUpload : largestBodyInBytes)) {
      response.status(413).type('text').send(tooLargeToRead);
      return;
    }
    if (request.headers['transfer-encoding']) {
      response.status(411).type('text').send('La taille de cet envoi n’est pas annoncée.');
      return;
    }
    next();
  };
}

const clientFolder = path.resolve('build/client');

/** Whether `public/` gave the build anything: else each page would ask the disk for nothing. */
const holdsLooseFiles = () => readdirSync(clientFolder).some((name) => name !== 'assets');

/** Files whose name tells their content: kept a year, compressed once, by the build. */
function serveAssets() {
  const router = express.Router();
  router.use((_request, response, next) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // On a slow line each header counts: nobody asks us about an asset, nor whether it has changed.
    response.removeHeader('X-Request-Id');
    next();
  });
  router.use(
    expressStaticGzip(path.join(clientFolder, 'assets'), {
      enableBrotli: true,
      orderPreference: ['br'],
      serveStatic: {
        immutable: true,
        maxAge: '1y',
        fallthrough: false,
        lastModified: false,
        etag: false,
        acceptRanges: false,
      },
    }),
  );
  return router;
}

/** `/healthz` (alive), `/readyz` (the database answers), `/metrics` (Prometheus). */
function watchpoints(house: House) {
  const router = express.Router();
  router.get('/healthz', (_request, response) => {
    response.type('text').send('ok\n');
  });
  router.get('/readyz', (_request, response) => {
    house.database.db.execute(sql`select 1`).then(
      () => response.type('text').send('ok\n'),
      (cause: unknown) => {
        house.log.error({ err: cause }, 'database does not answer');
        response.status(503).type('text').send('La base de données ne répond pas.\n');
      },
    );
  });
  router.get('/metrics', (request, response, next) => {
    const token = house.settings.METRICS_TOKEN;
    const isLocal = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(
      request.socket.remoteAddress ?? '',
    );
    const isProxied = request.headers['x-forwarded-for'] !== undefined;
    const mayRead = token
      ? request.get('authorization') === `Bearer ${token}`
      : isLocal && !isProxied;
    if (!mayRead) {
      response.status(404).type('text').send('Cette page n’existe pas.\n');
      return;
    }
    metrics.metrics().then((text) => response.type(metrics.contentType).send(text), next);
  });
  return router;
}

/**
 * The web server, not yet listening.
 * @param build the Remix build, or how to load the newest one in development.
 * @param development Vite's middlewares, which then serve the assets.
 */
export function createWebServer(
  house: House,
  build: ServerBuild | (() => Promise<ServerBuild>),
  development?: express.RequestHandler,
): http.Server {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', house.settings.TRUSTED_PROXIES);
  app.use(nameRequest(house));
  app.use(watchpoints(house));
  if (!development) app.use('/assets', serveAssets());
  app.use(securityHeaders(house, development !== undefined));
  app.use(compression({ threshold: onePacketInBytes, brotli: pageCompression }));
  if (development) app.use(development);
  else if (holdsLooseFiles()) app.use(express.static(clientFolder, { maxAge: '1h' }));
  app.use(refuseNullCharacters);
  app.use(refuseLargeBodies(house));
  app.use(refuseForgery(house));
  app.use(findDoor(build));
  app.use(refuseMethods);
  app.all('*', answerPages(house));
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const status = statusOf(error);
    if (status >= 500)
      house.log.error({ err: error, path: hideSecrets(request.path) }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response
      .status(status)
      .type('text')
      .send(
        status >= 500
          ? 'Une erreur de notre côté a empêché la réponse.'
          : 'Cette demande est mal formée.',
      );
  });
  return http.createServer(app);
}

function statusOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  // A path that is not an address (`/%ZZ`) is the sender's fault.
  if (error instanceof URIError) return 400;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
