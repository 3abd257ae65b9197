import { sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';
import { drawRegisterBits } from '#app/search/draw-register-bits.server.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { drawPools } from './draw-pools.ts';
import { insertEverySheet } from './insert-sheets.ts';
import { learnPoolWords } from './learn-pool-words.ts';
import { randomFrom } from './random.ts';
import { readTexts } from './texts.ts';
import { writePools } from './write-pools.ts';

const searchIndexes = ['title', 'head', 'public', 'full'] as const;
const region = ['04', '05', '06', '13', '83', '84'];

/** A library in every second commune of the region. */
async function addLibraries(db: Database) {
  const places = await db
    .select()
    .from(communes)
    .where(sql`${communes.departementCode} in ${region}`)
    .orderBy(communes.code);
  const rows = places
    .filter((_, n) => n % 2 === 0)
    .map(({ code, name, latitude, longitude }) => ({
      slug: `banc-${code}`,
      name: `Médiathèque de ${name}`,
      communeCode: code,
      latitude,
      longitude,
      pointSource: latitude === null ? null : ('commune' as const),
    }));
  await db.insert(libraries).values(rows);
}

/**
 * Fills a database that holds territories, vocabularies and the demonstration with that many
 * published sheets, always the same; then does what the night does.
 * @returns where the words come from.
 */
export async function fillCorpus(
  db: Database,
  size: number,
  say: (step: string) => void,
): Promise<string> {
  const random = randomFrom(2026);
  const texts = readTexts(random, size);
  await addLibraries(db);
  const people = await db.select({ id: users.id }).from(users).orderBy(users.email);
  const pools = await drawPools(db, { random, texts, size });
  await writePools(db, pools);
  say('textes prêts');
  for (const side of searchIndexes)
    await db.execute(sql.raw(`drop index register_index_${side}_vector_idx`));
  await insertEverySheet(db, pools, { size, authorIds: people.map(({ id }) => id) });
  say('fiches écrites');
  await Promise.all(
    searchIndexes.map((side) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`set local maintenance_work_mem = '400MB'`);
        await tx.execute(
          sql.raw(`create index register_index_${side}_vector_idx on register_index
            using gin (${side}_vector) with (fastupdate = off)`),
        );
      }),
    ),
  );
  say('index construits');
  await learnPoolWords(db);
  await db.execute(sql`drop schema banc cascade`);
  await db.execute(sql`vacuum analyze`);
  say('mots appris');
  await drawRegisterBits({ db });
  say('chaînes de bits tirées');
  await db.execute(sql`vacuum analyze`);
  return texts.origin;
}
