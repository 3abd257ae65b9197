import { access, constants, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { type OpenDatabase, openDatabase } from './database.server.ts';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import { startEmbeddedPostgres } from './embedded-postgres.server.ts';
import { prepareJobs } from './jobs.server.ts';
import { migrateDatabase, WrongDatabase } from './migrate.server.ts';
import type { Settings } from './settings.server.ts';

export type HouseDatabase = OpenDatabase & {
  /** Ours, under DATA_DIR, as opposed to the one of DATABASE_URL. */
  isEmbedded: boolean;
  stop: () => Promise<void>;
};

type Claim = { pid: number; url: string };

function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

async function readClaim(file: string): Promise<Claim | null> {
  try {
    const claim = JSON.parse(await readFile(file, 'utf8')) as Claim;
    return isAlive(claim.pid) ? claim : null;
  } catch {
    return null; // No claim, or one cut short by a crash: nobody holds the folder.
  }
}

/** One sentence for what a driver says when it cannot connect. */
function describeRefusal(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === '28P01' || code === '28000') return 'le nom ou le mot de passe est refusé';
  if (code === '3D000') return 'cette base n’existe pas sur ce serveur';
  if (code === 'ENOTFOUND') return 'ce serveur est introuvable';
  if (code === 'ECONNREFUSED') return 'ce serveur ne répond pas à cette adresse';
  return code ? `erreur ${code}` : 'pas de réponse';
}

async function openExternal(url: string, max: number): Promise<HouseDatabase> {
  const opened = openDatabase(url, { max });
  try {
    const [row] = await opened.client`select current_setting('server_version_num')::int as version`;
    if (Number(row?.version) < 150_000)
      throw new WrongDatabase('Il faut PostgreSQL 15 ou plus récent.');
  } catch (cause) {
    await opened.close();
    if (cause instanceof WrongDatabase) throw cause;
    throw new WrongDatabase(
      `DATABASE_URL ne mène à aucune base\u00A0: ${describeRefusal(cause)}.`,
      {
        cause,
      },
    );
  }
  return { ...opened, isEmbedded: false, stop: opened.close };
}

async function openEmbedded(settings: Settings, role: 'server' | 'script'): Promise<HouseDatabase> {
  const folder = settings.dataDirectory;
  const claimFile = path.join(folder, 'server.json');
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `Le dossier DATA_DIR (${folder}) n’est pas accessible en écriture.`,
      { cause },
    );
  }
  const claim = await readClaim(claimFile);
  if (claim && role === 'server') {
    throw new EmbeddedDatabaseError(
      `Une autre instance tourne déjà sur ce dossier de données (processus ${claim.pid}).`,
    );
  }
  if (claim) {
    const opened = openDatabase(claim.url, { max: settings.DATABASE_POOL_SIZE });
    return { ...opened, isEmbedded: true, stop: opened.close };
  }
  const embedded = await startEmbeddedPostgres(folder);
  await writeFile(
    claimFile,
    JSON.stringify({ pid: process.pid, url: embedded.url } satisfies Claim),
    { mode: 0o600 },
  );
  const opened = openDatabase(embedded.url, { max: settings.DATABASE_POOL_SIZE });
  return {
    ...opened,
    isEmbedded: true,
    async stop() {
      await opened.close();
      await embedded.stop();
      await rm(claimFile, { force: true });
    },
  };
}

/**
 * The database of this house, migrated: that of DATABASE_URL, else the embedded one. A script
 * joins the embedded database of a running server; where none runs, it starts and stops its own.
 * @throws {WrongDatabase | EmbeddedDatabaseError} with the sentence to print.
 */
export async function openHouseDatabase(
  settings: Settings,
  role: 'server' | 'script',
): Promise<HouseDatabase> {
  const house = settings.DATABASE_URL
    ? await openExternal(settings.DATABASE_URL, settings.DATABASE_POOL_SIZE)
    : await openEmbedded(settings, role);
  try {
    await migrateDatabase(house, path.resolve('db/migrations'));
    await prepareJobs(house.db);
    return house;
  } catch (cause) {
    await house.stop();
    throw cause;
  }
}
