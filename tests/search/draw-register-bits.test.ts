import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { drawRegisterBits } from '#app/search/draw-register-bits.server.ts';
import { countByBits, mayCountByBits } from '#app/search/internal/count-by-bits.server.ts';
import { countByReading } from '#app/search/internal/count-facets.server.ts';
import { countSheets } from '#app/search/internal/count-sheets.server.ts';
import { parseSearchQuery } from '#app/search/query.ts';
import { resolveSearch } from '#app/search/resolve-search.server.ts';
import { contextFor } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { someMember } from '#tests/support/search.ts';
import { buildPlaces, type Places } from '#tests/support/sheets.ts';

const database = useDatabase();
let places: Places;

/** Six thousand sheets without their texts: « commun » in most, « rare » in few, « pro » for members. */
async function fillRegister() {
  const { db } = database.current;
  const content = JSON.stringify({ title: 'x' });
  await db.execute(sql`alter table register_entries disable trigger register_entries_draw_index`);
  await db.execute(sql`
    insert into sheets (slug, draft, draft_saved_by_id)
    select 'f-' || n, ${content}::jsonb, ${places.authorId}::uuid from generate_series(1, 6000) n`);
  await db.execute(sql`
    insert into register_entries (sheet_id, slug, title, summary, theme_ids, audience_ids,
      carrier_name, first_published_at, published_at, public_text, professional_text,
      label_words, place_words)
    select id, slug, slug, '', '{}', '{}', '', now(), now(), '', '', '', '' from sheets`);
  await db.execute(sql`
    insert into register_index (sheet_id, published_at, standing, kind, state, theme_ids,
      audience_ids, departement_code, intercommunality_code, budget_bracket,
      title_vector, head_vector, public_vector, full_vector)
    select sheet_id, now(), n, (array['workshop', 'exhibition', null])[1 + n % 3],
      (array['done', 'running'])[1 + n % 2],
      case when n % 5 = 0 then '{}' else (array[${places.themes.jeu}::int, ${places.themes.lecture}::int])[1:1 + n % 2] end,
      array[${places.audiences.adultes}::int],
      (array['04', '05', null])[1 + n % 3], (array['200068625', '200067742', null])[1 + n % 3],
      (array['free', 'from1500'])[1 + n % 2], '', '', v, v || case when n % 2 = 0 then 'pro:1'::tsvector else ''::tsvector end
    from (select sheet_id, row_number() over (order by sheet_id)::int as n from register_entries) e,
      lateral (select case when n % 10 = 0 then ''::tsvector when n % 40 = 1 then 'commun:1 rare:2'::tsvector when n % 3 = 0
        then 'commun:1 autr:2'::tsvector else 'commun:1'::tsvector end as v) vectors`);
  await db.execute(sql`alter table register_entries enable trigger register_entries_draw_index`);
  await db.execute(sql`insert into register_words (word, lexeme, spelling, is_public) values
    ('commun', 'commun', 'commun', true), ('rare', 'rare', 'rare', true),
    ('autre', 'autr', 'autre', true), ('pro', 'pro', 'pro', false)`);
}

beforeAll(async () => {
  places = await buildPlaces(database.current.db);
  await fillRegister();
  expect(await drawRegisterBits(database.current)).toBe(true);
});

const searchOf = (address: string, actor = someMember) => {
  const { query } = parseSearchQuery(new URLSearchParams(address));
  return resolveSearch(contextFor(database.current.db, actor), query);
};

const countable = [
  '',
  'q=commun',
  'q=commun autre',
  'q=pro',
  'q=commun&theme=jeu',
  'q=commun&theme=jeu&statut=realise&dept=04',
  'q=commun&dept=04&epci=200068625',
  'dept=05&budget=gratuit',
  'theme=sciences',
  'type=atelier&type=exposition&public=adultes',
];

/** Facets without zeros, which one way tells and the other does not. */
async function compare(address: string, actor = someMember) {
  const { db } = database.current;
  const search = await searchOf(address, actor);
  expect(mayCountByBits(search)).toBe(true);
  const read = await countByReading(db, search);
  const counted = await countSheets({ db }, search);
  if (!search.query.departements.length && !search.query.intercommunalities.length)
    read.facets.epci.clear();
  expect(counted.total).toBe(read.total);
  const asObject = ({ facets }: typeof read) =>
    Object.fromEntries(
      Object.entries(facets).map(([name, counts]) => [name, Object.fromEntries(counts)]),
    );
  expect(asObject(counted)).toEqual(asObject(read));
  return counted.total;
}

describe('counting by bit strings', () => {
  test.each(countable)('gives what reading every hit gives: %s', async (address) => {
    await compare(address);
  });

  test('answers only where it has the words', async () => {
    const { db } = database.current;
    const drawn = async (address: string) => {
      const search = await searchOf(address);
      return db.transaction((tx) => countByBits(tx, search));
    };
    expect((await drawn('q=commun'))?.total).toBe(5400);
    expect(await drawn('q=rare')).toBeNull();
    expect(mayCountByBits(await searchOf('q=rare'))).toBe(false);
    expect(mayCountByBits(await searchOf('q="commun autre"'))).toBe(false);
    expect(mayCountByBits(await searchOf('q=commun&du=2026-01-01'))).toBe(false);
  });

  test('tells a visitor nothing of professional words', async () => {
    const search = await searchOf('q=pro', visitor);
    expect((await countSheets({ db: database.current.db }, search)).total).toBe(0);
    expect(await compare('q=commun', visitor)).toBe(5400);
  });

  test('stays exact while sheets change, come and go', async () => {
    const { db } = database.current;
    await db.execute(sql`update register_index set theme_ids = array[${places.themes.sciences}::int],
      state = 'abandoned', full_vector = 'autr:1', public_vector = 'autr:1'
      where standing between 100 and 140`);
    await db.execute(sql`delete from sheets where id in
      (select sheet_id from register_index where standing between 200 and 220)`);
    await db.execute(sql`update register_index set departement_code = '05' where standing = 300`);
    for (const address of countable) await compare(address);
    await drawRegisterBits({ db });
    for (const address of countable) await compare(address);
  });

  test('a change that commits while the bits are drawn is not lost', async () => {
    const { db } = database.current;
    const before = await compare('q=commun');
    const late = db.transaction(async (tx) => {
      await tx.execute(sql`delete from sheets where id in
        (select sheet_id from register_index where full_vector @@ 'commun' limit 5)`);
      await tx.execute(sql`select pg_sleep(1.5)`);
    });
    await drawRegisterBits({ db });
    await late;
    expect(await compare('q=commun')).toBe(before - 5);
  });
});
