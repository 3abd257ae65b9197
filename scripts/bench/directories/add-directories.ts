import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { eq } from 'drizzle-orm';

import { openDatabase } from '#app/platform/database.server.ts';
import { facts } from '#db/schema/platform.ts';

import { fillDirectories } from './fill-directories.ts';

const factName = 'directories';
const here = import.meta.dirname;

/** What the directories are drawn by; a change of it writes them anew, and them alone. */
function fingerprint(size: number): string {
  const hash = createHash('sha256').update(String(size));
  for (const name of readdirSync(here).toSorted())
    if (/^(?:draw-|fill-|names|read-lists)/u.test(name))
      hash.update(readFileSync(path.join(here, name), 'utf8'));
  return hash.digest('hex').slice(0, 16);
}

/** Adds speakers and colleagues to a corpus of sheets, unless they are there already. */
export async function addDirectories(url: string, size: number): Promise<void> {
  const startedAt = performance.now();
  const print = fingerprint(size);
  const { db, close } = openDatabase(url, { max: 4 });
  try {
    const [fact] = await db.select().from(facts).where(eq(facts.name, factName));
    if (fact?.value === print) return;
    await fillDirectories(db, size, (step) =>
      process.stderr.write(
        `  annuaires : ${step} (${Math.round((performance.now() - startedAt) / 1000)} s)\n`,
      ),
    );
    await db
      .insert(facts)
      .values({ name: factName, value: print })
      .onConflictDoUpdate({ target: facts.name, set: { value: print } });
  } finally {
    await close();
  }
}
