/** `npm run check`: format, lint, types, floors and rooms, dead code. The same command everywhere. */
import { spawn } from 'node:child_process';
import process from 'node:process';

import { installPackages, refuseOldNode } from './install.mjs';

refuseOldNode();
installPackages();

// The types go beside the others. What they found is kept for the next time, where only what changed
// is read again. Their compiler is not the one that stands under `typescript`: `depcruise` reads
// sources through the functions of that one, which the native compiler does not have.
const buildInfo = 'node_modules/.cache/types.tsbuildinfo';
const types = [
  'types',
  '../typescript-native/bin/tsc',
  ['--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', buildInfo],
];
const others = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint', 'oxlint', ['--type-aware', '--quiet', '.']],
  [
    'floors',
    'depcruise',
    ['--config', '.dependency-cruiser.cjs', 'app', 'db', 'scripts', '--output-type', 'err'],
  ],
  ['dead code', 'knip', ['--no-progress']],
];

/** @returns whether the program found nothing; says so at its end, with what it found. */
async function runStep([name, program, args]) {
  const startedAt = Date.now();
  const said = [];
  const status = await new Promise((resolve) => {
    const child = spawn(`node_modules/.bin/${program}`, args, {
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => said.push(piece));
    child.once('error', (cause) => {
      said.push(Buffer.from(`${cause.message}\n`));
      resolve(null);
    });
    child.once('close', resolve);
  });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  if (status !== 0) process.stdout.write(`${Buffer.concat(said).toString()}\n`);
  return status === 0;
}

async function runInTurn(steps) {
  let isGood = true;
  for (const step of steps) if (!(await runStep(step))) isGood = false;
  return isGood;
}

const found = await Promise.all([runStep(types), runInTurn(others)]);
process.exit(found.every(Boolean) ? 0 : 1);
