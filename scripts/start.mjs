/**
 * `npm start` and `npm run dev`: from a fresh clone to a served page with only Node and npm.
 * Installs and builds where that is missing or stale, then serves in this same process.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import { installPackages, refuseOldNode } from './install.mjs';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
refuseOldNode();
installPackages();
readDotEnv();

const isDevelopment = process.argv.includes('--dev');
process.env.NODE_ENV ??= isDevelopment ? 'development' : 'production';
if (process.env.LOG_LEVEL === undefined && !isDevelopment) process.env.LOG_LEVEL = 'warn';

if (isDevelopment) await serveInDevelopment();
else {
  buildIfStale();
  const build = await import(pathToFileURL(path.resolve('build/server/index.js')).href);
  await build.entry.module.serve({ build });
}

/** Settings of `.env`, where there is one; the environment wins. */
function readDotEnv() {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/** A stamp of every file that the build reads: path, size, time. */
function stampSources() {
  const hash = createHash('sha256');
  const visit = (place) => {
    if (!existsSync(place)) return;
    const stat = statSync(place);
    if (stat.isDirectory())
      for (const name of readdirSync(place).toSorted()) visit(path.join(place, name));
    else hash.update(`${place}:${stat.size}:${stat.mtimeMs}\n`);
  };
  for (const place of [
    'app',
    'db',
    'public',
    'package-lock.json',
    'vite.config.ts',
    'remix.config.js',
  ])
    visit(place);
  return hash.digest('hex');
}

function buildIfStale() {
  const stampFile = 'build/.stamp';
  const stamp = stampSources();
  const isFresh =
    existsSync('build/server/index.js') &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp;
  if (isFresh) return;
  process.stdout.write('Construction des pages…\n');
  const result = spawnSync(
    process.execPath,
    ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  if (result.status !== 0) {
    process.stderr.write(
      `${result.stdout}\n${result.stderr}\nLa construction des pages a échoué.\n`,
    );
    process.exit(1);
  }
  writeFileSync(stampFile, stamp);
}

async function serveInDevelopment() {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true } });
  const load = () => vite.ssrLoadModule('virtual:remix/server-build');
  const first = await load();
  await first.entry.module.serve({ build: load, development: vite.middlewares });
}
