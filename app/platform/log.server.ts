import { pino } from 'pino';

/**
 * Structured log. Carries causes and request ids, never personal data. Quiet until the server has
 * read its settings and sets the level.
 */
export const log = pino({
  level: 'warn',
  base: null,
  redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
});

export type Log = typeof log;
