import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';

import { EmbeddedDatabaseError } from './embedded-database-error.ts';

/** Who runs the embedded database, and owns its files; null where it is who runs the program. */
export type Owner = { uid: number; gid: number } | null;

/** PostgreSQL refuses to run as root: there it runs as `postgres`, else as `nobody`. */
export function findOwner(): Owner {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const read = (flag: string) =>
        Number(
          execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString(),
        );
      return { uid: read('-u'), gid: read('-g') };
    } catch {
      continue; // No such user here: the next name.
    }
  }
  throw new EmbeddedDatabaseError(
    'PostgreSQL refuse de tourner en root, et ce système n’a ni utilisateur «\u00A0postgres\u00A0» ni «\u00A0nobody\u00A0»\u00A0: lancez la commande avec un autre compte, ou donnez un DATABASE_URL.',
  );
}

/** Whether another user can go through every folder above this file. */
async function isReachable(file: string): Promise<boolean> {
  for (let folder = path.dirname(path.resolve(file)); ; folder = path.dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/**
 * Command and options that run a program as the owner of the data. Under a folder closed to other
 * users (a clone in /root), that owner keeps the one capability that lets it pass.
 */
export async function asOwner(owner: Owner, file: string, args: string[], dataDirectory: string) {
  if (!owner) return { command: file, args, options: {} };
  const reachable = (await isReachable(file)) && (await isReachable(dataDirectory));
  if (reachable) return { command: file, args, options: owner };
  return {
    command: 'setpriv',
    args: [
      `--reuid=${owner.uid}`,
      `--regid=${owner.gid}`,
      '--clear-groups',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
      file,
      ...args,
    ],
    options: {},
  };
}
