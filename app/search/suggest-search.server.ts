import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { fold } from '#app/platform/fold.ts';
import { canSeeProfessional } from '#app/sheets/policy.ts';

import { keepCompletions, recallCompletions } from './internal/recall-completions.server.ts';
import { longestWords } from './words.ts';

export type SearchSuggestion =
  | { kind: 'words'; text: string }
  | { kind: 'sheet'; slug: string; title: string };

const mostWords = 6;
const mostSheets = 3;
/** Titles are looked up when the words so far leave few enough of them. */
const fewHits = 400;

/**
 * What somebody may be about to type: the text so far with its last word completed, the most
 * frequent first, and a few titles that hold it. Visitors are told public words only.
 * @param typed the text of the box; nothing is suggested after a space or inside quotes.
 */
export async function suggestSearch(
  { db, actor, clock }: Context,
  typed: string,
): Promise<SearchSuggestion[]> {
  const text = typed.slice(0, longestWords);
  const match = /^(?<before>.*?)(?<last>[\p{L}\p{N}\p{M}]{2,40})$/su.exec(text);
  const last = fold(match?.groups?.last ?? '').replaceAll(' ', '');
  if (!match || last.length < 2 || (text.match(/["«“]/gu)?.length ?? 0) % 2 === 1) return [];
  const before = match.groups?.before ?? '';
  const isMember = canSeeProfessional(actor);
  const asked = { db, beginning: last, isMember, now: clock().getTime() };
  const recalled = recallCompletions(asked);
  if (recalled) return recalled.map((word) => ({ kind: 'words', text: `${before}${word}` }));
  const count = isMember ? sql`full_count` : sql`public_count`;
  const rows = await db.execute<{
    word: string | null;
    hits: number;
    slug: string | null;
    title: string | null;
  }>(sql`
    with completed as materialized (
      select spelling, lexeme, ${count} as hits from register_words
      where word like ${`${last}%`} ${isMember ? sql`` : sql`and is_public and public_count > 0`}
      order by ${count} desc, word limit ${mostWords}
    ), asked as materialized (
      select concat_ws(' & ', nullif(plainto_tsquery('rpbs_fr', search_words(${before}))::text, ''),
        '(' || string_agg(quote_literal(lexeme), ' | ') || ')')::tsquery as query
      from completed
    ), titles as (
      select sheet_id, standing from (
        select i.sheet_id, i.standing from register_index i
        where i.title_vector @@ (select query from asked)
          and (select sum(hits) from completed) < ${fewHits} offset 0) hits
      order by standing desc, sheet_id desc limit ${mostSheets}
    )
    select spelling as word, hits, null as slug, null as title from completed
    union all
    select null, 0, e.slug, e.title from titles t join register_entries e using (sheet_id)`);
  // Of so common a beginning no title was looked up, and its words change at night only.
  if (rows.reduce((sum, { hits }) => sum + hits, 0) >= fewHits)
    keepCompletions(
      asked,
      rows.flatMap(({ word }) => word ?? []),
    );
  return rows.map(({ word, slug, title }) =>
    slug === null || title === null
      ? { kind: 'words', text: `${before}${word}` }
      : { kind: 'sheet', slug, title },
  );
}
