import { sql } from 'drizzle-orm';
import { z } from 'zod';

import { questionWords } from '#app/help/question-words.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';

import { inSight, sideOf } from './internal/answer-conditions.server.ts';

export type NearAnswer = { slug: string; title: string; theme: string; isCertified: boolean };

const input = z.object({ words: z.string().trim().max(300) });
const mostAnswers = 3;

/**
 * Published answers that may answer this question already: those whose title holds at least two of
 * its words. Nothing for fewer than ten letters.
 */
export async function findNearPublished(
  { db, actor }: Context,
  asked: z.input<typeof input>,
): Promise<NearAnswer[]> {
  const { words } = parseInput(input, asked);
  if (words.length < 10) return [];
  const side = sideOf(actor);
  const found = await db.execute<NearAnswer>(sql`
    with asked as materialized (
      select lexeme from unnest(tsvector_to_array(to_tsvector('rpbs_fr', search_words(${words.replaceAll(questionWords, ' ')}))))
        l (lexeme)
    ), hits as (
      select answers.slug, answers.title, t.label as theme,
        answers.certified_at is not null as "isCertified", answers.published_at,
        (select count(*) from asked
          where ts_filter(answers.full_vector, '{a}') @@ quote_literal(lexeme)::tsquery) as titled,
        (select count(*) from asked
          where answers.full_vector @@ quote_literal(lexeme)::tsquery) as held
      from answers join themes t on t.id = answers.theme_id
      where ${inSight(side)}
        and full_vector @@ (select string_agg(quote_literal(lexeme), ' | ')::tsquery from asked)
    )
    select slug, title, theme, "isCertified" from hits where titled >= 2
    order by titled desc, held desc, published_at desc limit ${mostAnswers}`);
  return [...found];
}
