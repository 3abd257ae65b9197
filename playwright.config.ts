import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { defineConfig } from '@playwright/test';

import { browserArguments, findBrowser } from './tests/support/browser.ts';
import { findFreePort } from './tests/support/free-port.ts';

// Chosen once by the first process; the workers inherit both.
process.env.RPBS_JOURNEY_PORT ??= String(await findFreePort());
process.env.RPBS_JOURNEY_DATA ??= mkdtempSync(path.join(os.tmpdir(), 'rpbs-journeys-'));

const baseURL = `http://localhost:${process.env.RPBS_JOURNEY_PORT}`;

/** Journeys in a browser, on the built server with the demonstration community. */
export default defineConfig({
  testDir: 'tests/journeys',
  globalSetup: './tests/support/journeys.global.ts',
  testMatch: '**/*.journey.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: false,
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  outputDir: 'test-results/journeys',
  use: {
    baseURL,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Nothing is waited for that only moves.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace costs a third more processor time than the journeys: where one fails, `npx playwright
    // test <file> --trace retain-on-failure` shows it step by step.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    // What does not come is said to be missing where it misses, not at the end of the journey.
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    launchOptions: { executablePath: await findBrowser(), args: browserArguments },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: `${baseURL}/readyz`,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      PORT: process.env.RPBS_JOURNEY_PORT,
      DATA_DIR: process.env.RPBS_JOURNEY_DATA,
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
      // Two hundred people sign in within some minutes: they do not all sit behind one address.
      TRUSTED_PROXIES: '1',
    },
  },
});
