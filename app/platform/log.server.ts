import { pino } from 'pino';

import { toLoggedError } from './logged-error.ts';

/**
 * Structured log. Carries causes and request ids, never personal data. Quiet until the server has
 * read its settings and sets the level.
 */
export const log = pino({
  level: 'warn',
  base: null,
  serializers: { err: toLoggedError },
  redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
});

export type Log = typeof log;
