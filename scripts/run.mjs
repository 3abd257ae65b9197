/** `node scripts/run.mjs scripts/x.ts …`: runs a TypeScript script, installing packages if need be. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

import { installPackages, refuseOldNode } from './install.mjs';

refuseOldNode();
installPackages();
if (existsSync('.env')) process.loadEnvFile('.env');
const result = spawnSync(process.execPath, ['--import', 'tsx', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { LOG_LEVEL: 'warn', ...process.env },
});
process.exit(result.status ?? 1);
