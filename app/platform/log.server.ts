import { pino } from 'pino';

import { settings } from './settings.server.ts';

/** Structured log. Carries causes and request ids, never personal data. */
export const log = pino({
  level: settings().LOG_LEVEL,
  base: null,
  redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
});

export type Log = typeof log;
