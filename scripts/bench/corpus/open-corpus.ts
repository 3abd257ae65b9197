import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { eq } from 'drizzle-orm';

import { openDatabase } from '#app/platform/database.server.ts';
import type { House } from '#app/platform/house.server.ts';
import { prepareJobs } from '#app/platform/jobs.server.ts';
import { log } from '#app/platform/log.server.ts';
import { migrateDatabase } from '#app/platform/migrate.server.ts';
import { readSettings } from '#app/platform/settings.server.ts';
import { facts } from '#db/schema/platform.ts';
import { seedDemonstration } from '#db/seed/main.ts';

import { fillCorpus } from './fill-corpus.ts';

const factName = 'corpus';
const madeFrom = ['scripts/bench/corpus', 'db/migrations', 'app/sheets/text-of-sheet.ts'];

function readAll(place: string): string[] {
  if (/\.(?:ts|sql)$/u.test(place)) return [readFileSync(place, 'utf8')];
  return readdirSync(place)
    .toSorted()
    .filter((name) => name !== 'meta')
    .flatMap((name) => readAll(path.join(place, name)));
}

/** What a corpus is made from: one made otherwise is made again. */
function fingerprint(size: number): string {
  const hash = createHash('sha256').update(String(size));
  for (const place of madeFrom) for (const text of readAll(place)) hash.update(text);
  return hash.digest('hex').slice(0, 16);
}

const nameOf = (url: string, name: string) => {
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  return copy.toString();
};

async function readFact(url: string): Promise<{ print: string; origin: string } | null> {
  const opened = openDatabase(url, { max: 1 });
  try {
    const [fact] = await opened.db.select().from(facts).where(eq(facts.name, factName));
    return (fact?.value ?? null) as { print: string; origin: string } | null;
  } catch {
    return null; // No such database yet.
  } finally {
    await opened.close();
  }
}

async function makeCorpus(url: string, size: number, print: string): Promise<string> {
  const startedAt = performance.now();
  const say = (step: string) =>
    process.stderr.write(
      `  corpus : ${step} (${Math.round((performance.now() - startedAt) / 1000)} s)\n`,
    );
  const opened = openDatabase(url, { max: 6 });
  try {
    await migrateDatabase(opened, path.resolve('db/migrations'));
    await prepareJobs(opened.db);
    const house: House = {
      settings: readSettings({ NODE_ENV: 'production' }),
      database: { ...opened, isEmbedded: true, stop: opened.close },
      log,
      clock: () => new Date(),
      appUrl: 'http://localhost',
      isDemonstration: true,
    };
    await seedDemonstration(house);
    say('démonstration chargée');
    const origin = await fillCorpus(opened.db, size, say);
    await opened.db.insert(facts).values({ name: factName, value: { print, origin } });
    return origin;
  } finally {
    await opened.close();
  }
}

/**
 * The database with so many sheets, made where there is none or where what it is made from has
 * changed; under another name until it is whole.
 * @param rootUrl a database of the same server from which others are created.
 */
export async function openCorpus(
  rootUrl: string,
  size: number,
): Promise<{ url: string; origin: string }> {
  const name = `fiches_${size}`;
  const url = nameOf(rootUrl, name);
  const print = fingerprint(size);
  const known = await readFact(url);
  if (known?.print === print) return { url, origin: known.origin };
  const root = openDatabase(rootUrl, { max: 1 });
  const making = `${name}_en_cours`;
  try {
    await root.client.unsafe(`drop database if exists ${making} with (force)`);
    await root.client.unsafe(`drop database if exists ${name} with (force)`);
    await root.client.unsafe(`create database ${making}`);
    const origin = await makeCorpus(nameOf(rootUrl, making), size, print);
    await root.client.unsafe(`alter database ${making} rename to ${name}`);
    return { url, origin };
  } finally {
    await root.close();
  }
}
