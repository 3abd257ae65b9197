import type { Server } from 'node:http';

import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';

import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import type { House } from './house.server.ts';
import { openHouseDatabase } from './house-database.server.ts';
import type { Workshop } from './workshop.server.ts';
import { log } from './log.server.ts';
import { WrongDatabase } from './migrate.server.ts';
import { settings as readSettingsOnce, WrongSetting } from './settings.server.ts';
import { createWebServer } from './web-server.server.ts';

export type Program = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  development?: RequestHandler;
  /** Loads the demonstration community into an empty database of ours. @returns whether it is one. */
  seed: (house: House) => Promise<boolean>;
  /** Says what to do for each announcement and job. */
  wire: (house: House) => Workshop;
  /** Attaches the sockets to the web server. @returns what lets them go. */
  attach: (house: House, web: Server) => Promise<() => Promise<void>>;
  /** Lines printed once the server listens in a demonstration. */
  demonstrationAccounts: readonly string[];
};

/** Errors whose message is the sentence to print, without a trace. */
function isSentence(cause: unknown): cause is Error {
  return (
    cause instanceof WrongSetting ||
    cause instanceof WrongDatabase ||
    cause instanceof EmbeddedDatabaseError
  );
}

function isPortTaken(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    'code' in cause &&
    (cause.code === 'EADDRINUSE' || cause.code === 'EACCES')
  );
}

/** Starts everything and prints the address; one sentence and exit 1 where something is wrong. */
export async function serve(program: Program): Promise<void> {
  try {
    await open(program);
  } catch (cause) {
    if (isSentence(cause)) {
      process.stderr.write(`${cause.message}\n`);
      if (cause.cause) log.debug({ err: cause.cause }, 'cause');
    } else log.fatal({ err: cause }, 'start');
    process.exit(1);
  }
}

async function open(program: Program): Promise<void> {
  const settings = readSettingsOnce();
  log.level = settings.LOG_LEVEL;
  const database = await openHouseDatabase(settings, 'server');
  const house: House = {
    settings,
    database,
    log,
    clock: () => new Date(),
    appUrl: (settings.APP_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/u, ''),
    isDemonstration: false,
  };
  let stopWorking = () => Promise.resolve();
  let detach = () => Promise.resolve();
  try {
    house.isDemonstration = await program.seed(house);
    const server = createWebServer(house, program.build, program.development);
    detach = await program.attach(house, server);
    const host = settings.HOST ?? '127.0.0.1';
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(settings.PORT, host, resolve);
    });
    stopWorking = await program.wire(house).open(database.db);
    greet(house, host, program.demonstrationAccounts);
    stopInOrder(async () => {
      server.close();
      await detach();
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 3000).unref();
      await stopWorking();
      await database.stop();
    });
  } catch (cause) {
    await detach();
    await stopWorking();
    await database.stop();
    if (isPortTaken(cause)) {
      throw new WrongSetting(
        `Le port ${settings.PORT} est déjà pris\u00A0: choisissez-en un autre avec PORT.`,
        { cause },
      );
    }
    throw cause;
  }
}

function greet(house: House, host: string, accounts: readonly string[]) {
  const lines = ['', `RPBS est ouvert\u00A0: ${house.appUrl}`];
  if (house.isDemonstration) {
    lines.push(
      '',
      'Communauté de démonstration (mot de passe de tous les comptes\u00A0: rpbs-demo-2026)',
      ...accounts.map((account) => `  ${account}`),
      '  Courrier envoyé\u00A0: /demo/courrier',
    );
    if (host === '127.0.0.1' && !house.settings.HOST) {
      lines.push(
        '',
        'Seule cette machine peut s’y connecter (127.0.0.1). Pour ouvrir à d’autres\u00A0: HOST=0.0.0.0',
      );
    }
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

/** Ctrl-C and SIGTERM end what is under way, then the database; a second one ends at once. */
function stopInOrder(stop: () => Promise<void>) {
  let isStopping = false;
  const end = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    stop().then(
      () => process.exit(0),
      (cause: unknown) => {
        log.error({ err: cause }, 'stop');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}
