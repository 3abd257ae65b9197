import type { NextFunction, Request, Response } from 'express';

import type { Door } from './doors.server.ts';

function methodsOf({ leaf }: Door): string[] | null {
  const module = leaf?.module;
  if (!module || module.default) return null;
  return [
    ...(module.loader ? ['GET', 'HEAD'] : []),
    ...(module.action ? ['POST', 'PUT', 'PATCH', 'DELETE'] : []),
  ];
}

/**
 * Says in words that an address for machines is only read, or only written: the framework would
 * answer an English failure. Pages say it themselves.
 */
export function refuseMethods(request: Request, response: Response, next: NextFunction) {
  const methods = methodsOf((response.locals as { door: Door }).door);
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
