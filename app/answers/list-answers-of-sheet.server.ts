import { and, sql } from 'drizzle-orm';
import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { answers } from '#db/schema/answers.ts';

import type { AnswerLine } from './answer-summary.ts';
import { inSight, sideOf } from './internal/answer-conditions.server.ts';
import { readAnswerRows } from './internal/read-answer-rows.server.ts';

const input = z.object({
  slug: z.string().max(200),
  /** `public` shows a member what a visitor sees. */
  face: z.enum(['professional', 'public']).default('professional'),
});
const mostAnswers = 20;

/**
 * The answers to questions that were asked from this sheet, the latest first: the public ones for a
 * visitor. Who may read the sheet is for its page to say.
 */
export async function listAnswersOfSheet(
  { db, actor, clock }: Pick<Context, 'db' | 'actor' | 'clock'>,
  asked: z.input<typeof input>,
): Promise<AnswerLine[]> {
  const { slug, face } = parseInput(input, asked);
  const side = face === 'public' ? 'public' : sideOf(actor);
  const isOfSheet = sql`${answers.sheetId} = (select s.id from sheets s where s.slug = ${slug})`;
  const found = await readAnswerRows(
    db,
    {
      where: and(inSight(side), isOfSheet) ?? sql`true`,
      order: sql`${answers.publishedAt} desc, ${answers.id}`,
      limit: mostAnswers,
    },
    { lexemes: [], now: clock() },
  );
  return found.map(({ body: _whole, ...line }) => line);
}
