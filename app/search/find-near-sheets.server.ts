import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { canSeeProfessional } from '#app/sheets/policy.ts';

import { longestWords } from './words.ts';

/** A published sheet like the one being written, and what they share. */
export type NearSheet = {
  slug: string;
  title: string;
  where: string;
  sharesTheme: boolean;
  sharesAudience: boolean;
};

export type NearInput = {
  /** The sheet being written, which is not near itself. */
  sheetId: string;
  title: string;
  themeIds: readonly number[];
  audienceIds: readonly number[];
};

const mostSheets = 3;
/** Words that so many sheets hold say nothing of a project; it also bounds what is ranked. */
const commonFrom = 2000;
const mostWords = 6;

/**
 * Published sheets that a colleague may be about to write again: those whose title, labels, summary
 * or place hold the rarest words of this title, those of the same theme and audience first. None
 * where only the theme is shared: it would say nothing.
 * @throws {NotSignedIn} for a visitor: who writes has an account.
 */
export async function findNearSheets(
  { db, actor }: Context,
  { sheetId, title, themeIds, audienceIds }: NearInput,
): Promise<NearSheet[]> {
  if (!canSeeProfessional(actor)) throw new NotSignedIn();
  const words = title.slice(0, longestWords).replaceAll('\u0000', ' ');
  const ids = (list: readonly number[]) => sql`${`{${list.join(',')}}`}::int[]`;
  return [
    ...(await db.execute<NearSheet>(sql`
    with lexemes as materialized (
      select lexeme, (select sum(public_count) from register_words w where w.lexeme = l.lexeme) hits
      from unnest(tsvector_to_array(to_tsvector('rpbs_fr', search_words(${words})))) l (lexeme)
    ), rare as materialized (
      select lexeme from lexemes where hits < ${commonFrom} order by hits limit ${mostWords}
    ), asked as materialized (
      select string_agg(quote_literal(lexeme), ' | ')::tsquery as query from rare
    ), hits as (
      select i.sheet_id, i.standing, i.theme_ids && ${ids(themeIds)} as shares_theme,
        i.audience_ids && ${ids(audienceIds)} as shares_audience,
        (select sum((i.title_vector @@ quote_literal(lexeme)::tsquery)::int * 2 + 1) from rare
          where i.head_vector @@ quote_literal(lexeme)::tsquery) as words
      from register_index i
      where i.head_vector @@ (select query from asked) and i.sheet_id::text <> ${sheetId}
    )
    select e.slug, e.title, coalesce(e.place_label, e.carrier_name) as "where",
      h.shares_theme as "sharesTheme", h.shares_audience as "sharesAudience"
    from hits h join register_entries e using (sheet_id)
    where h.words + h.shares_theme::int >= 2
    order by h.words + h.shares_theme::int * 2 + h.shares_audience::int desc, h.standing desc
    limit ${mostSheets}`)),
  ];
}
