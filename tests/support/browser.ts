import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** No sandbox as root, and nothing that asks for the outside. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The package holds a program for this system alone. */
const comesFromNpm = process.platform === 'linux' && process.arch === 'x64';

/**
 * Path of a Chromium: CHROMIUM_PATH, else the one that npm brought, else the system's. The first is
 * the same everywhere, and has no windows of its own to draw: a third of the work of a whole browser.
 */
export async function findBrowser(): Promise<string> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (comesFromNpm) return unpackBrowser();
  const ofSystem = systemBrowsers.find((file) => existsSync(file));
  if (!ofSystem) throw new Error('No Chromium found: give its path in CHROMIUM_PATH.');
  return ofSystem;
}

/**
 * The package unpacks its browser and the libraries it needs in the temporary folder, the latter
 * only where it believes to be in AWS Lambda: a bare machine lacks them too. They rest beside the
 * packages, so that two accounts of one machine do not meet in /tmp.
 */
async function unpackBrowser(): Promise<string> {
  const folder = path.resolve('node_modules/.cache/chromium');
  await mkdir(folder, { recursive: true });
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const program = await chromium.executablePath();
    await sayWhereFontsAre(path.join(folder, 'fonts'));
    return program;
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

/**
 * The settings of the package look for its fonts in /tmp/fonts and in folders of a cloud: elsewhere
 * there is no font at all, and the first field of a form brings the page down.
 */
async function sayWhereFontsAre(folder: string): Promise<void> {
  const file = path.join(folder, 'fonts.conf');
  if ((await readFile(file, 'utf8')) === fontSettings) return;
  // Written beside, then put in place: several processes may start a browser at once.
  const written = `${file}.${process.pid}`;
  await writeFile(written, fontSettings);
  await rename(written, file);
}
