import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { findFreePort } from '#tests/support/free-port.ts';

import { scratchDirectory } from './scratch.ts';

export type Served = { origin: string; pid: number };

async function waitFor(address: string, hasEnded: () => boolean) {
  for (let waited = 0; waited < 180_000; waited += 200) {
    if (hasEnded()) throw new Error('The server ended before it was ready');
    const isReady = await fetch(address).then(
      (answer) => answer.ok,
      () => false, // Not listening yet.
    );
    if (isReady) return;
    await sleep(200);
  }
  throw new Error(`${address} does not answer`);
}

export type Serving = Served & { stop: (signal?: NodeJS.Signals) => Promise<void> };

type Program = { args: string[]; environment: NodeJS.ProcessEnv; ready: string; port?: number };

/**
 * Starts a program that serves on `PORT`.
 * @param program `ready`: path that answers 200 once it is up; `port`: a free one otherwise.
 */
export async function startServing({ args, environment, ready, port }: Program): Promise<Serving> {
  const at = port ?? (await findFreePort());
  const origin = `http://127.0.0.1:${at}`;
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(at), APP_URL: origin, ...environment },
  });
  const ended = once(child, 'exit');
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    await ended;
  };
  try {
    await waitFor(`${origin}${ready}`, () => child.exitCode !== null);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, pid: child.pid ?? 0, stop };
}

/** Runs a program that serves on `PORT` for as long as `use` takes. */
export async function whileServing<Value>(
  args: string[],
  { environment, ready }: Pick<Program, 'environment' | 'ready'>,
  use: (served: Served) => Promise<Value>,
): Promise<Value> {
  const served = await startServing({ args, environment, ready });
  try {
    return await use(served);
  } finally {
    await served.stop();
  }
}

/** The real server, as `npm start` runs it, on this database; searches are not counted out. */
export const houseProgram = (databaseUrl: string): Program => ({
  args: ['scripts/start.mjs'],
  ready: '/readyz',
  environment: {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    DATA_DIR: path.join(scratchDirectory, 'house'),
    LOG_LEVEL: 'error',
    SEARCHES_PER_MINUTE: '1000000000',
  },
});

export function whileServingHouse<Value>(
  databaseUrl: string,
  use: (served: Served) => Promise<Value>,
): Promise<Value> {
  const { args, ...program } = houseProgram(databaseUrl);
  return whileServing(args, program, use);
}
