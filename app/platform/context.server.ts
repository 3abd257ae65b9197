import type { Actor } from './actor.ts';
import type { Database } from './database.server.ts';
import type { Log } from './log.server.ts';

/** What every verb receives first: who asks, on which database, at what time. */
export type Context = {
  db: Database;
  actor: Actor;
  /** Now; tests move it. */
  clock: () => Date;
  log: Log;
  /** Opaque name of the request or job, for the log. */
  requestId: string;
  /** Origin under which the platform is reached, without a final slash. */
  appUrl: string;
};
