/** `npm run check`: format, lint, types, floors and rooms, dead code. The same command everywhere. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

import { installPackages, refuseOldNode } from './install.mjs';

refuseOldNode();
installPackages();

const steps = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint', 'oxlint', ['--type-aware', '--quiet', '.']],
  ['types', 'tsc', ['--noEmit', '-p', '.']],
  [
    'floors',
    'depcruise',
    ['--config', '.dependency-cruiser.cjs', 'app', 'db', 'scripts', '--output-type', 'err'],
  ],
  ['dead code', 'knip', ['--no-progress']],
];

let failed = 0;
for (const [name, program, args] of steps) {
  const startedAt = Date.now();
  const result = spawnSync(`node_modules/.bin/${program}`, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  if (result.status === 0) process.stdout.write(`✓ ${name} (${seconds} s)\n`);
  else {
    failed += 1;
    process.stdout.write(`✗ ${name} (${seconds} s)\n${result.stdout}${result.stderr}\n`);
  }
}
process.exit(failed === 0 ? 0 : 1);
