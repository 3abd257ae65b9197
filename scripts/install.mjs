/** What every command needs before it can import a package: Node new enough, packages installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

import { mendPackages } from './mend-packages.mjs';

/** One sentence and exit 1 under Node 20.19. */
export function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(
    `Il faut Node 20.19 ou plus récent ; celui-ci est le ${process.versions.node}.\n`,
  );
  process.exit(1);
}

/**
 * Installs the packages of the lock file, unless that was done for this lock file already.
 * `npm install` rather than `npm ci`, which refuses a lock file that leaves out the binaries of
 * other systems; the versions are those of the lock file all the same, and it is left as it is.
 */
export function installPackages() {
  const lock = readFileSync('package-lock.json', 'utf8');
  const stampFile = 'node_modules/.rpbs-lock';
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lock) {
    mendPackages();
    return;
  }
  process.stdout.write('Installation des paquets…\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const manner = ['--no-save', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline'];
  const result = spawnSync(npm, ['install', ...manner, '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: undefined },
  });
  if (result.status !== 0) {
    process.stderr.write('L’installation des paquets a échoué.\n');
    process.exit(1);
  }
  mendPackages();
  writeFileSync(stampFile, lock);
}
