import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { eq, inArray } from 'drizzle-orm';

import { openDatabase } from '#app/platform/database.server.ts';
import { facts } from '#db/schema/platform.ts';
import type { Bench } from '#scripts/bench/part.ts';

import { fillTrainings } from './fill-trainings.ts';

const factName = 'trainings';
const here = import.meta.dirname;

/** What is drawn, on which corpus; a change of it makes the copy anew. */
async function fingerprint({ databaseUrl, sessionCount }: Bench): Promise<string> {
  const { db, close } = openDatabase(databaseUrl, { max: 1 });
  const corpus = await db
    .select()
    .from(facts)
    .where(inArray(facts.name, ['corpus', 'directories']))
    .orderBy(facts.name);
  await close();
  const hash = createHash('sha256').update(JSON.stringify([sessionCount, corpus]));
  for (const name of readdirSync(here).toSorted())
    if (/^(?:draw-|fill-|read-grounds)/u.test(name))
      hash.update(readFileSync(path.join(here, name), 'utf8'));
  return hash.digest('hex').slice(0, 16);
}

async function isMadeOf(url: string, print: string): Promise<boolean> {
  const { db, close } = openDatabase(url, { max: 1 });
  try {
    const [fact] = await db.select().from(facts).where(eq(facts.name, factName));
    return fact?.value === print;
  } catch {
    return false; // No such database yet.
  } finally {
    await close();
  }
}

async function fill(url: string, sessionCount: number, print: string): Promise<void> {
  const startedAt = performance.now();
  const { db, close } = openDatabase(url, { max: 4 });
  try {
    await fillTrainings(db, sessionCount, (step) =>
      process.stderr.write(
        `  formations : ${step} (${Math.round((performance.now() - startedAt) / 1000)} s)\n`,
      ),
    );
    await db.insert(facts).values({ name: factName, value: print });
  } finally {
    await close();
  }
}

/**
 * A copy of the corpus with trainings, kept between runs beside it: what the other parts measure
 * stays as it is.
 * @returns where it is.
 */
export async function openTrainings(bench: Bench): Promise<string> {
  const { rootUrl, databaseUrl, database, sessionCount } = bench;
  const url = new URL(databaseUrl);
  const model = url.pathname.slice(1);
  const name = `formations_${sessionCount}`;
  const print = await fingerprint(bench);
  url.pathname = `/${name}`;
  if (await isMadeOf(url.toString(), print)) return url.toString();
  // A database that is copied takes no connection meanwhile.
  await database.close();
  const root = openDatabase(rootUrl, { max: 1 });
  const making = `${name}_en_cours`;
  try {
    for (const old of [making, name])
      await root.client.unsafe(`drop database if exists ${old} with (force)`);
    await root.client.unsafe(`create database ${making} template ${model} strategy file_copy`);
    const makingUrl = new URL(url);
    makingUrl.pathname = `/${making}`;
    await fill(makingUrl.toString(), sessionCount, print);
    await root.client.unsafe(`alter database ${making} rename to ${name}`);
    return url.toString();
  } finally {
    await root.close();
  }
}
