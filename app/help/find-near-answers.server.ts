import { sql } from 'drizzle-orm';
import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { findNearSheets } from '#app/search/find-near-sheets.server.ts';

import { questionWords } from './question-words.ts';

/** A published answer: found by the room of the answers, shown beside the rest. */
export type NearPublished = { slug: string; title: string; theme: string; isCertified: boolean };

export type NearAnswers = {
  /** Resolved conversations of mine: those of others are between their participants. */
  questions: { questionId: string; title: string }[];
  sheets: { slug: string; title: string; where: string }[];
};

const nearAnswersInput = z.object({
  words: z.string().trim().max(300),
  themeId: z.number().int().nullable().default(null),
  /** The question itself, which is not near itself. */
  exceptId: z.uuid().nullable().default(null),
});

const mostQuestions = 3;
/**
 * What may answer already: sheets whose title holds these words, and resolved conversations in
 * which I took part. Nothing for fewer than ten letters: they would say nothing.
 * @throws {NotSignedIn}; {InvalidInput}.
 */
export async function findNearAnswers(
  context: Context,
  input: z.input<typeof nearAnswersInput>,
): Promise<NearAnswers> {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { words, themeId, exceptId } = parseInput(nearAnswersInput, input);
  if (words.length < 10) return { questions: [], sheets: [] };
  const [sheets, questions] = await Promise.all([
    findNearSheets(context, {
      sheetId: '',
      title: words.replaceAll(questionWords, ' '),
      themeIds: themeId === null ? [] : [themeId],
      audienceIds: [],
    }),
    db.execute<NearAnswers['questions'][number]>(sql`
      with asked as materialized (
        select array_agg(lexeme) as lexemes
        from unnest(tsvector_to_array(to_tsvector('rpbs_fr', search_words(${words})))) l (lexeme)
      ), mine as (
        select q.id, q.title, q.last_moved_at, (select count(*) from
          unnest(tsvector_to_array(to_tsvector('rpbs_fr', search_words(q.title)))) w (lexeme)
          where w.lexeme = any ((select lexemes from asked)::text[])) as shared
        from help_participants p join help_questions q on q.id = p.question_id
        where p.user_id = ${actor.userId} and q.id is distinct from ${exceptId}::uuid
          and exists (select from help_resolutions r
            where r.question_id = q.id and r.reopened_at is null)
      )
      select id as "questionId", title from mine where shared >= 2
      order by shared desc, last_moved_at desc limit ${mostQuestions}`),
  ]);
  return {
    questions: [...questions],
    sheets: sheets.map(({ slug, title, where }) => ({ slug, title, where })),
  };
}
