import { matchRoutes } from '@remix-run/react';
import type { ServerBuild } from '@remix-run/node';
import type { NextFunction, Request, Response } from 'express';

type Branch = { id: string; path?: string; index?: boolean; children?: Branch[] };

function toTree(routes: ServerBuild['routes'], parentId?: string): Branch[] {
  return Object.values(routes).flatMap((route) => {
    if (route?.parentId !== parentId || !route) return [];
    const { id, path, index } = route;
    return index ? { id, path, index } : { id, path, children: toTree(routes, id) };
  });
}

/**
 * Says in words that an address for machines is only read, or only written: the framework would
 * answer an English failure. Pages say it themselves.
 */
export function refuseMethods(build: ServerBuild | (() => Promise<ServerBuild>)) {
  async function findMethods(path: string): Promise<string[] | null> {
    const { routes } = typeof build === 'function' ? await build() : build;
    const leaf = matchRoutes(toTree(routes) as never, path)?.at(-1)?.route.id;
    const module = leaf ? routes[leaf]?.module : undefined;
    if (!module || module.default) return null;
    return [
      ...(module.loader ? ['GET', 'HEAD'] : []),
      ...(module.action ? ['POST', 'PUT', 'PATCH', 'DELETE'] : []),
    ];
  }
  async function refuse(request: Request, response: Response, next: NextFunction) {
    const methods = await findMethods(request.path);
    if (!methods || methods.includes(request.method)) {
      next();
      return;
    }
    const title = methods.includes('GET')
      ? 'Cette adresse se lit seulement (GET).'
      : 'Cette adresse ne se lit pas\u00A0: elle reçoit un envoi.';
    response.status(405).setHeader('Allow', methods.join(', '));
    if (request.path.startsWith('/api/')) {
      const problem = JSON.stringify({ type: 'about:blank', title, status: 405 });
      response.type('application/problem+json').send(problem);
    } else response.type('text').send(`${title}\n`);
  }
  return (request: Request, response: Response, next: NextFunction) => {
    refuse(request, response, next).then(undefined, next);
  };
}
