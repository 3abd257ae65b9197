import { sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';

import type { Pools } from './draw-pools.ts';

const columns: Record<keyof Pools, string> = {
  titles: 'text text',
  paragraphs: 'text text, short text',
  words: 'text text',
  names: 'text text',
  themes: 'ids int[], labels text',
  audiences: 'ids int[], labels text',
  natures: 'kind text, state text, labels text',
  dates: 'start jsonb, starts_on date, ends_on date, label text',
  budgets: 'expenses jsonb, items text, total bigint, bracket text',
  carriers: `carrier jsonb, place jsonb, "libraryId" uuid, "carrierName" text, "placeLabel" text,
    "communeCode" text, "intercommunalityCode" text, "departementCode" text,
    latitude float8, longitude float8, "placeWords" text`,
};

/**
 * Puts the pools into tables of a schema of their own, numbered from 0, with what draws from them:
 * the same number always gives the same piece, whichever connection asks.
 */
export async function writePools(db: Database, pools: Pools): Promise<void> {
  await db.execute(sql`create schema banc`);
  await db.execute(sql`
    create function banc.draw(n int, k int, size int) returns int
    language sql immutable strict parallel safe
    return ((hashint8extended(n, k) & 9223372036854775807) % size)::int`);
  await db.execute(sql`
    create function banc.doc(variadic paragraphs text[]) returns jsonb
    language sql immutable strict parallel safe
    return jsonb_build_object('type', 'doc', 'content', (
      select jsonb_agg(jsonb_build_object('type', 'paragraph', 'content',
        jsonb_build_array(jsonb_build_object('type', 'text', 'text', p)))) from unnest(paragraphs) p))`);
  for (const [name, rows] of Object.entries(pools)) {
    const table = sql.raw(`banc.${name}`);
    const list = sql.raw(columns[name as keyof Pools]);
    const numbered = rows.map((row, n) => ({ n, ...row }));
    await db.execute(sql`
      create table ${table} as select * from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb)
        as pool (n int, ${list})`);
    await db.execute(sql`alter table ${table} add primary key (n)`);
  }
}
