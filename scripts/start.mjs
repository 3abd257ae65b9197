/**
 * `npm start` and `npm run dev`: from a fresh clone to a served page with only Node and npm.
 * Installs and builds where that is missing or stale, then serves in this same process.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import { buildIfStale } from './build.mjs';
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
  if (!buildIfStale()) process.exit(1);
  const build = await import(pathToFileURL(path.resolve('build/server/index.js')).href);
  await build.entry.module.serve({ build });
}

/** Settings of `.env`, where there is one; the environment wins. */
function readDotEnv() {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

async function serveInDevelopment() {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true } });
  const load = () => vite.ssrLoadModule('virtual:remix/server-build');
  const first = await load();
  await first.entry.module.serve({ build: load, development: vite.middlewares });
}
