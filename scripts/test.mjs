/**
 * `npm test`: the whole gate, from a fresh clone with only Node and npm. Checks, then every test,
 * the browser ones included; the last line counts them.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';

import { buildIfStale } from './build.mjs';
import { installPackages, refuseOldNode } from './install.mjs';
import { makeScratchFolder } from './scratch-folder.mjs';

refuseOldNode();
installPackages();

const scratch = makeScratchFolder();
let passed = 0;
let failed = 0;

/** Runs a program of ours with the terminal as it is. @returns whether it succeeded. */
async function run(file, args, env = {}) {
  const child = spawn(process.execPath, [file, ...args], {
    stdio: 'inherit',
    env: { ...process.env, TMPDIR: scratch, ...env },
  });
  const endWithUs = () => child.kill();
  process.once('exit', endWithUs);
  const [status] = await once(child, 'exit');
  process.off('exit', endWithUs);
  return status === 0;
}

function count(isGood, good, bad) {
  passed += good;
  failed += bad;
  if (!isGood && bad === 0) failed += 1;
}

/** What failed journeys had before them: the output outlives a machine whose files do not. */
function showWhatPagesSaid(folder) {
  if (!existsSync(folder)) return;
  for (const journey of readdirSync(folder)) {
    const file = `${folder}/${journey}/error-context.md`;
    if (existsSync(file)) process.stdout.write(`\n${readFileSync(file, 'utf8').slice(0, 6000)}\n`);
  }
}

// The pages are built once for all test files, beside the checks: neither keeps two cores busy.
const checks = run('scripts/check.mjs', []);
const areBuilt = buildIfStale();
count(await checks, 1, 0);
count(areBuilt, 0, 0);

mkdirSync('test-results', { recursive: true });
rmSync('test-results/vitest.json', { force: true });
const unitsAreGood = await run('node_modules/vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=test-results/vitest.json',
]);
const units = existsSync('test-results/vitest.json')
  ? JSON.parse(readFileSync('test-results/vitest.json', 'utf8'))
  : { numPassedTests: 0, numFailedTests: 1 };
count(unitsAreGood, units.numPassedTests, units.numFailedTests);

if (existsSync('tests/journeys')) {
  rmSync('test-results/journeys.json', { force: true });
  const journeysAreGood = await run('node_modules/@playwright/test/cli.js', ['test'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: 'test-results/journeys.json',
  });
  const journeys = existsSync('test-results/journeys.json')
    ? JSON.parse(readFileSync('test-results/journeys.json', 'utf8')).stats
    : { expected: 0, unexpected: 1, flaky: 0 };
  count(journeysAreGood, journeys.expected + journeys.flaky, journeys.unexpected);
  if (!journeysAreGood) showWhatPagesSaid('test-results/journeys');
}

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
