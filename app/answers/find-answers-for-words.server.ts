import { and, sql } from 'drizzle-orm';
import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { understandWords } from '#app/search/understand-words.server.ts';
import { longestWords } from '#app/search/words.ts';
import { answers } from '#db/schema/answers.ts';

import type { AnswerLine } from './answer-summary.ts';
import { inSight, matchWords, sideOf, vectorOf } from './internal/answer-conditions.server.ts';
import { readAnswerRows } from './internal/read-answer-rows.server.ts';

const input = z.object({ words: z.string().transform((words) => words.slice(0, longestWords)) });
const mostAnswers = 3;
const corpus = { words: sql`answer_vocabulary`, rows: sql`answers` };

/**
 * The answers of colleagues that say these words best, beside the sheets that were searched by them:
 * the public ones for a visitor. None without words.
 */
export async function findAnswersForWords(
  { db, actor, clock }: Pick<Context, 'db' | 'actor' | 'clock'>,
  asked: z.input<typeof input>,
): Promise<AnswerLine[]> {
  const side = sideOf(actor);
  const words = await understandWords(db, { ...parseInput(input, asked), side, corpus });
  if (!words.query) return [];
  const found = await readAnswerRows(
    db,
    {
      where: and(inSight(side), matchWords(words, side)) ?? sql`true`,
      order: sql`ts_rank(${vectorOf(side)}, ${words.query}::tsquery) desc,
        ${answers.publishedAt} desc, ${answers.id}`,
      limit: mostAnswers,
    },
    { lexemes: words.lexemes, now: clock() },
  );
  return found.map(({ body: _whole, ...line }) => line);
}
