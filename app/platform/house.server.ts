import type { Actor } from './actor.ts';
import type { Context } from './context.server.ts';
import type { HouseDatabase } from './house-database.server.ts';
import type { Log } from './log.server.ts';
import type { Settings } from './settings.server.ts';

/** What lives as long as the server does. */
export type House = {
  settings: Settings;
  database: HouseDatabase;
  log: Log;
  clock: () => Date;
  appUrl: string;
  isDemonstration: boolean;
};

/** What the web server knows of a request, handed to loaders and actions. */
export type RequestContext = {
  house: House;
  actor: Actor;
  requestId: string;
  nonce: string;
  /** Address of the client, as far as the trusted proxies tell. */
  clientAddress: string;
  /** Says something on the answer, whichever page or error it turns out to be. */
  setHeader: (name: string, value: string) => void;
};

/** The context of verbs for this actor. */
export function contextOf(house: House, actor: Actor, requestId: string): Context {
  return {
    db: house.database.db,
    actor,
    clock: house.clock,
    log: house.log.child({ requestId }),
    requestId,
    appUrl: house.appUrl,
  };
}
