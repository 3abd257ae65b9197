import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Elements are made by the React of production (see NODE_ENV), which knows no other factory.
  esbuild: { jsx: 'automatic', jsxDev: false },
  test: {
    globalSetup: ['tests/support/database.global.ts'],
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/journeys/**', 'node_modules/**'],
    setupFiles: ['tests/support/scratch-data.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Each file has a database of its own; reading our modules again for each would take a quarter of
    // the time. So modules keep nothing that one file could leave to the next.
    isolate: false,
    retry: process.env.CI ? 2 : 0,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Pages are rendered by the React that people are served: the other checks each element made.
    env: { TZ: 'Europe/Paris', NODE_ENV: 'production' },
  },
});
