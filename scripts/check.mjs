/** `npm run check`: format, lint and types, floors and rooms, dead code. The same command everywhere. */
import { spawn } from 'node:child_process';
import process from 'node:process';

import { installPackages, refuseOldNode } from './install.mjs';

refuseOldNode();
installPackages();

// Rules that know types and the types themselves are looked at in one reading, by the native
// compiler. What sees files only as they hang together goes beside it.
const within = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint and types', 'oxlint', ['--type-aware', '--type-check', '--quiet', '.']],
];
const between = [
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

const found = await Promise.all([runInTurn(within), runInTurn(between)]);
process.exit(found.every(Boolean) ? 0 : 1);
