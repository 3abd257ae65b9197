import { type SQL, sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';
import { emptySheetContent } from '#app/sheets/content.ts';

import type { Pools } from './draw-pools.ts';

/** A day of the corpus: its figures do not move with the calendar. */
const newest = '2026-09-01';

/**
 * Sheets as published ones are: working copy, version, owner, entry of the register (its trigger
 * then draws the index). One statement, so that the two keys which point at each other hold.
 * @param from number of the first sheet; `until`: of the last.
 */
export function insertSheets(
  pools: Pools,
  { from, until, authorIds }: { from: number; until: number; authorIds: string[] },
): SQL {
  let draws = 0;
  /** A draw of its own in a pool, as a joined row. */
  const draw = (pool: keyof Pools, alias: string) => {
    draws += 1;
    return sql.raw(
      `join banc.${pool} ${alias} on ${alias}.n = banc.draw(s.n, ${draws}, ${pools[pool].length})`,
    );
  };
  const paragraphs = [1, 2, 3, 4, 5, 6, 7].map((n) => draw('paragraphs', `p${n}`));
  const words = [1, 2, 3, 4, 5, 6].map((n) => draw('words', `w${n}`));
  const joins = [
    draw('titles', 'title'),
    ...paragraphs,
    ...words,
    draw('names', 'speaker'),
    draw('names', 'contact'),
    draw('themes', 'themes'),
    draw('audiences', 'audiences'),
    draw('natures', 'nature'),
    draw('dates', 'dates'),
    draw('budgets', 'budget'),
    draw('carriers', 'place'),
  ];
  const blank = JSON.stringify(emptySheetContent());
  const blankContact = JSON.stringify(emptySheetContent().contact);
  return sql`
    with drawn as materialized (
      select s.n, md5('fiche-' || s.n)::uuid as id, md5('version-' || s.n)::uuid as version_id,
        'banc-' || s.n as slug,
        (${sql.param(authorIds)}::uuid[])[1 + s.n % ${authorIds.length}::int] as author_id,
        -- In whole seconds: the dates of JavaScript are coarser than those of PostgreSQL.
        ${newest}::timestamptz - banc.draw(s.n, 0, ${5 * 365 * 86_400}) * interval '1 second' as at,
        case when s.n % 20 = 0 then s.n - 1 end as origin,
        case when s.n % 10 = 0 then 1 + s.n / 10 % 12 else 0 end as replay_count,
        title.text as title, p7.short as summary, nature.kind, nature.state,
        themes.ids as theme_ids, audiences.ids as audience_ids, place."libraryId",
        place."carrierName", place."placeLabel", place."communeCode", place."intercommunalityCode",
        place."departementCode", place.latitude, place.longitude, place."placeWords",
        dates.starts_on, dates.ends_on, dates.label as start_label, budget.total, budget.bracket,
        concat_ws(chr(10), p1.text, p2.text, p3.text, p4.text, w1.text, w2.text || ' ' || w3.text,
          speaker.text, w4.text || ' ' || w5.text) as public_text,
        concat_ws(chr(10), p5.text, nullif(budget.items, ''), contact.text, w6.text, p6.text)
          as professional_text,
        concat_ws(' / ', themes.labels, audiences.labels, nature.labels) as label_words,
        ${blank}::jsonb || jsonb_build_object(
          'title', title.text, 'summary', p7.short, 'kind', nature.kind, 'state', nature.state,
          'themeIds', themes.ids, 'audienceIds', audiences.ids, 'carrier', place.carrier,
          'place', place.place, 'start', dates.start, 'expenses', budget.expenses,
          'context', banc.doc(p1.text), 'objectives', banc.doc(p2.text),
          'running', banc.doc(p3.text, p4.text), 'humanMeans', banc.doc(p5.text),
          'advice', banc.doc(p6.text),
          'partners', jsonb_build_array(jsonb_build_object(
            'id', 'p', 'name', w1.text, 'role', w2.text || ' ' || w3.text)),
          'speakers', jsonb_build_array(jsonb_build_object(
            'id', 's', 'name', speaker.text, 'role', w4.text || ' ' || w5.text)),
          'contact', ${blankContact}::jsonb || jsonb_build_object(
            'name', contact.text, 'role', w6.text)) as content
      from generate_series(${from}::int, ${until}::int) s (n)
      ${sql.join(joins, sql` `)}
    ), written as (
      insert into sheets (id, slug, status, draft, draft_saved_at, draft_saved_by_id,
        published_version_id, library_id, adapted_from_sheet_id, adapted_from_version_id,
        first_published_at, published_at, verified_at, verified_by_id, created_at)
      select id, slug, 'published', content, at, author_id, version_id, "libraryId",
        md5('fiche-' || origin)::uuid, md5('version-' || origin)::uuid, at, at, at, author_id, at
      from drawn
    ), versions as (
      insert into sheet_versions (id, sheet_id, number, content, published_by_id, published_at)
      select version_id, id, 1, content, author_id, at from drawn
    ), authors as (
      insert into sheet_authors (sheet_id, user_id, role, added_at)
      select id, author_id, 'owner', at from drawn
    ), redone as (
      insert into replays (sheet_id, library_id, recorded_by_id, happened_on, happened_precision,
        attendance, rating, advice)
      select id, c."libraryId", author_id, at::date, 'day', 10 + d.n % 90, 1 + d.n % 5, ''
      from drawn d cross join generate_series(1, d.replay_count) r
        join banc.carriers c on c.n = (d.n + r) % ${pools.carriers.length}::int
    )
    insert into register_entries (sheet_id, slug, title, summary, kind, state, theme_ids,
      audience_ids, library_id, carrier_name, place_label, commune_code, intercommunality_code,
      departement_code, latitude, longitude, starts_on, ends_on, start_label, budget_in_cents,
      budget_bracket, replay_count, first_published_at, published_at, public_text,
      professional_text, label_words, place_words)
    select id, slug, title, summary, kind, state, theme_ids, audience_ids, "libraryId",
      "carrierName", "placeLabel", "communeCode", "intercommunalityCode", "departementCode",
      latitude, longitude, starts_on, ends_on, start_label, total, bracket, replay_count, at, at,
      public_text, professional_text, label_words, "placeWords"
    from drawn`;
}

/** Inserts so many sheets over several connections at once. */
export async function insertEverySheet(
  db: Database,
  pools: Pools,
  { size, authorIds }: { size: number; authorIds: string[] },
): Promise<void> {
  const batch = 1000;
  let next = 1;
  const work = async () => {
    while (next <= size) {
      const from = next;
      const until = Math.min(size, from + batch - 1);
      next = until + 1;
      await db.transaction(async (tx) => {
        await tx.execute(sql`set local synchronous_commit = off`);
        await tx.execute(insertSheets(pools, { from, until, authorIds }));
      });
    }
  };
  await Promise.all([work(), work(), work()]);
}
