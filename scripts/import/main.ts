import { parseArgs } from 'node:util';

import { EmbeddedDatabaseError } from '#app/platform/embedded-database-error.ts';
import { DomainError } from '#app/platform/errors.ts';
import { openHouseDatabase } from '#app/platform/house-database.server.ts';
import { WrongDatabase } from '#app/platform/migrate.server.ts';
import { settings, WrongSetting } from '#app/platform/settings.server.ts';
import { seedTerritories } from '#db/seed/territories.ts';

import { importKinds } from './kinds.ts';
import { printReport } from './print-report.ts';
import { readSource } from './read-source.ts';

/** `npm run import -- <kind> <file or URL> [--write] [--bref]` */

const help = [
  'npm run import -- <sorte> <fichier ou adresse> [--write] [--bref]',
  '',
  'Sans --write, rien n’est écrit : le compte rendu dit ce qui le serait.',
  'Avec --bref, il ne montre que ce qui est refusé ou à vérifier.',
  '',
  'Sortes :',
  ...Object.entries(importKinds).map(([name, { about }]) => `  ${name.padEnd(10)} ${about}`),
  '',
].join('\n');

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        write: { type: 'boolean', default: false },
        bref: { type: 'boolean', default: false },
      },
    });
    const [name = '', source] = positionals;
    const kind = Object.hasOwn(importKinds, name) ? importKinds[name] : undefined;
    return kind && source && positionals.length === 2
      ? { kind, source, write: values.write, brief: values.bref }
      : null;
  } catch {
    return null; // An option that is none of ours: the help says which there are.
  }
}

async function run(): Promise<number> {
  const asked = readArguments();
  if (!asked) {
    process.stderr.write(help);
    return 1;
  }
  const { kind, source, ...options } = asked;
  try {
    const bytes = await readSource(source);
    const database = await openHouseDatabase(settings(), 'script');
    try {
      await seedTerritories(database.db); // A first import may come before the first start.
      const context = { db: database.db, clock: () => new Date() };
      const report = await kind.run(context, bytes, options);
      process.stdout.write(`${printReport(report, options)}\n`);
      return 0;
    } finally {
      await database.stop();
    }
  } catch (cause) {
    const isSentence =
      cause instanceof DomainError ||
      cause instanceof WrongSetting ||
      cause instanceof WrongDatabase ||
      cause instanceof EmbeddedDatabaseError;
    if (!isSentence) throw cause;
    process.stderr.write(`${cause.message}\n`);
    return 1;
  }
}

// `| head` closes the pipe early: that is no fault.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await run();
