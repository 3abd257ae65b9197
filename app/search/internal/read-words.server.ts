import { type SQL, sql } from 'drizzle-orm';

import { fold } from '#app/platform/fold.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import type { Neighbour } from '#app/search/correct-word.ts';
import type { Term } from '#app/search/words.ts';

/** Who searches: visitors know the public words only. */
export type Side = 'public' | 'full';

/** What the register knows of a term. */
export type TermReading = {
  term: Term;
  /** What it is searched by; none for a word too common to be searched (« de »). */
  lexemes: string[];
  /** A phrase as a tsquery, positions included; empty when all its words are too common. */
  phrase: string;
  /** How many sheets hold the word; exact when fifty or fewer. */
  hits: number;
  /** Lexemes of the known words that begin like it, the most frequent first. */
  completions: string[];
  /** Known words that are written nearly so. */
  neighbours: Neighbour[];
};

export type SynonymGroup = {
  id: string;
  terms: { text: string; lexemes: string[]; phrase: string }[];
};

/**
 * What is searched: a table of words with the columns of `register_words`, and one of rows with a
 * `public_vector` and a `full_vector`.
 */
export type Corpus = { words: SQL; rows: SQL };

const register: Corpus = { words: sql`register_words`, rows: sql`register_index` };

/** A beginning of two letters stands for too many words to say anything. */
const shortestPrefix = 2;
const mostCompletions = 40;

type Row = Omit<TermReading, 'term'> & { ord: number };

/**
 * Looks up the terms of a search in the vocabulary, in one query: their lexemes, how often they
 * are found, what a beginning may become, what a mistyped word may have meant, and the synonym
 * groups that they touch.
 * @param side whose words count; the others do not exist.
 * @param corpus the register, unless something else is searched by the same words.
 */
export async function readWords(
  db: Queryable,
  terms: Term[],
  side: Side,
  corpus: Corpus = register,
): Promise<{ readings: TermReading[]; groups: SynonymGroup[] }> {
  const asked = terms.map(({ kind, text }, ord) => ({
    ord,
    kind,
    text,
    word: fold(text).replaceAll(' ', ''),
    // Only the word that is being typed may be a beginning without saying so.
    mayComplete: kind === 'prefix' || (kind === 'word' && ord === terms.length - 1),
  }));
  const isVisible = side === 'public' ? sql`w.is_public` : sql`true`;
  const count = side === 'public' ? sql`w.public_count` : sql`w.full_count`;
  const vector = side === 'public' ? sql`public_vector` : sql`full_vector`;
  const [found] = await db.execute<{ words: Row[]; groups: SynonymGroup[] }>(sql`
    with asked as materialized (
      select a.*, coalesce((
          select array_agg(lexeme order by positions[1])
          from unnest(to_tsvector('rpbs_fr', search_words(a.text)))), '{}') as lexemes
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as a (ord int, kind text, text text, word text, "mayComplete" boolean)
    ), counted as materialized (
      select a.*, (select max(${count}) from ${corpus.words} w
          where w.lexeme = a.lexemes[1] and ${isVisible}) as known
      from asked a
    ), exact as materialized (
      -- The counts of the night are exact enough for common words; rare ones are counted now.
      select c.*, case
          when c.kind = 'phrase' or c.lexemes = '{}' or c.known is null then 0
          when c.known > 50 then c.known
          else (select count(*)::int from ${corpus.rows}
            where ${vector} @@ quote_literal(c.lexemes[1])::tsquery) end as hits
      from counted c
    ), read as materialized (
      select e.*,
        case when e.kind = 'phrase'
          then phraseto_tsquery('rpbs_fr', search_words(e.text))::text else '' end as phrase,
        case when e."mayComplete" and length(e.word) >= ${shortestPrefix}
            and (e.kind = 'prefix' or (e.hits = 0 and e.lexemes <> '{}'))
          then array(select w.lexeme from ${corpus.words} w
            where w.word like e.word || '%' and ${isVisible}
            group by w.lexeme order by max(${count}) desc, w.lexeme limit ${mostCompletions})
          else '{}' end as completions,
        case when e.kind = 'word' and e.lexemes <> '{}' and e.hits <= 2 and length(e.word) >= 4
          then (select coalesce(jsonb_agg(n), '[]') from (
            select w.word, w.spelling, w.lexeme, ${count} as hits,
              similarity(w.word, e.word) as similarity
            from ${corpus.words} w
            where w.word % e.word and ${isVisible} and w.word <> e.word
            order by 5 desc, 4 desc limit 15) n)
          else '[]' end as neighbours
      from exact e
    )
    select
      (select jsonb_agg(jsonb_build_object('ord', ord, 'lexemes', lexemes, 'phrase', phrase,
        'hits', hits, 'completions', completions, 'neighbours', neighbours) order by ord)
        from read) as words,
      (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'terms', (
          select jsonb_agg(jsonb_build_object('text', t, 'lexemes', array(
              select lexeme from unnest(to_tsvector('rpbs_fr', search_words(t)))
              order by positions[1]),
            'phrase', phraseto_tsquery('rpbs_fr', search_words(t))::text))
          from unnest(g.terms) t))), '[]')
        from synonym_groups g
        where g.lexemes && array(
          select unnest(lexemes) from read union select unnest(completions) from read
          union select n ->> 'lexeme' from read, jsonb_array_elements(neighbours) n)) as groups`);
  return {
    readings: (found?.words ?? []).map(({ ord, ...reading }) => ({
      term: terms[ord] as Term,
      ...reading,
    })),
    groups: found?.groups ?? [],
  };
}
