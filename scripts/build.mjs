/** The pages, built by Remix and Vite when a file that they are made of has changed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

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

/** Builds the pages unless that was done for these very files. @returns whether they are built. */
export function buildIfStale() {
  const stampFile = 'build/.stamp';
  const stamp = stampSources();
  const isFresh =
    existsSync('build/server/index.js') &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp;
  if (isFresh) return true;
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
    return false;
  }
  compressAssets();
  writeFileSync(stampFile, stamp);
  return true;
}

/** Compresses each asset as well as it can be, once, so that no request waits for it. */
function compressAssets() {
  const folder = 'build/client/assets';
  for (const name of readdirSync(folder)) {
    if (!/\.(js|css|svg|json)$/u.test(name)) continue;
    const content = readFileSync(path.join(folder, name));
    if (content.length < 512) continue;
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(content, { params }));
    writeFileSync(path.join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}
