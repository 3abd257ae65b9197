import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import type { NextFunction, Request, Response } from 'express';

import { visitor } from './actor.ts';
import { readActorOfToken } from './api-tokens.server.ts';
import { type Door, openDoors } from './doors.server.ts';
import type { House, RequestContext } from './house.server.ts';
import { readSession } from './session.server.ts';

type Handler = ReturnType<typeof createRequestHandler>;
type Locals = { requestId: string; nonce: string; door: Door };

async function toRequestContext(
  house: House,
  request: Request,
  response: Response,
): Promise<RequestContext> {
  const { requestId, nonce } = response.locals as Locals;
  const db = house.database.db;
  const token = /^Bearer (.+)$/u.exec(request.get('authorization') ?? '')?.[1];
  const setHeader = (name: string, value: string) => void response.setHeader(name, value);
  const base = { house, requestId, nonce, clientAddress: request.ip ?? '', setHeader };
  if (token && request.path.startsWith('/api/')) {
    return { ...base, actor: (await readActorOfToken(db, token)) ?? visitor };
  }
  if (!request.headers.cookie) return { ...base, actor: visitor };
  const { actor, cookie } = await readSession(db, request.headers.cookie);
  if (cookie) response.append('Set-Cookie', cookie);
  return { ...base, actor };
}

/** The path as the framework will read it: « /a/../fiches » is « /fiches ». */
function pathOf({ originalUrl, path }: Request): string {
  const address = `http://localhost${originalUrl}`;
  return URL.canParse(address) ? new URL(address).pathname : path;
}

/** Which route answers; in development the build is the newest, and whole. */
export function findDoor(build: ServerBuild | (() => Promise<ServerBuild>)) {
  const fixed = typeof build === 'function' ? null : openDoors(build);
  const find = async (path: string): Promise<Door> => {
    if (fixed) return fixed(path);
    const newest = typeof build === 'function' ? await build() : build;
    return { leaf: openDoors(newest)(path).leaf, build: newest };
  };
  const tell = async (request: Request, response: Response, next: NextFunction) => {
    (response.locals as Locals).door = await find(pathOf(request));
    next();
  };
  return (request: Request, response: Response, next: NextFunction) => {
    tell(request, response, next).then(undefined, next);
  };
}

/** Hands the request to the framework, with the routes of its door; each handler is made once. */
export function answerPages(house: House) {
  const handlers = new WeakMap<ServerBuild, Handler>();
  const handlerOf = (build: ServerBuild) => {
    const known = handlers.get(build);
    if (known) return known;
    const made = createRequestHandler({
      build,
      getLoadContext: (request, response) => toRequestContext(house, request, response),
      mode: house.settings.NODE_ENV,
    });
    handlers.set(build, made);
    return made;
  };
  return (request: Request, response: Response, next: NextFunction) => {
    const handle = handlerOf((response.locals as Locals).door.build);
    handle(request, response, next).then(undefined, next);
  };
}
