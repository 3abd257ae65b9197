import { accessSync, constants, chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** A disk in memory, where the system has one. */
const memory = '/dev/shm';
/** What the databases of a whole run, the browsers and a wide margin take, in bytes. */
const wanted = 4 * 1024 ** 3;

/**
 * A folder for what a run writes and forgets: in memory where there is room, since each test file
 * clones a database and the disk would be waited for; it goes with the process.
 * @returns its path. Another account passes through it: PostgreSQL refuses to run as root.
 */
export function makeScratchFolder() {
  const folder = mkdtempSync(path.join(hasRoom(memory) ? memory : os.tmpdir(), 'rpbs-'));
  chmodSync(folder, 0o711);
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  return folder;
}

function hasRoom(folder) {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= wanted && os.freemem() >= wanted;
  } catch {
    return false;
  }
}
