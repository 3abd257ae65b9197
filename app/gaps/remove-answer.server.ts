import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { gapAnswers } from '#db/schema/gaps.ts';

import { removeAnswerInput } from './inputs.ts';
import { findNotices, withNoticeId } from './internal/find-notices.server.ts';
import { readReader } from './internal/read-reader.server.ts';
import { canRemoveAnswer } from './policy.ts';

/**
 * Takes a name away: who gave it, who looks, a referent, or the speaker who was named.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {InvalidInput}.
 */
export async function removeAnswer(
  context: Context,
  input: z.input<typeof removeAnswerInput>,
): Promise<void> {
  const { actor, db, clock } = context;
  const { reader } = await readReader(db, actor);
  const { noticeId, answerId } = parseInput(removeAnswerInput, input);
  const today = toIsoDay(clock());
  const [notice] = await findNotices(db, { where: withNoticeId(noticeId), today, limit: 1 });
  const [answer] = await db
    .select()
    .from(gapAnswers)
    .where(and(eq(gapAnswers.id, answerId), eq(gapAnswers.noticeId, noticeId)));
  if (!notice || !answer) throw new NotFound('Cette réponse n’est plus là.');
  if (!canRemoveAnswer(reader, notice.facts, answer))
    throw new Forbidden('Cette réponse se retire par qui l’a donnée, ou par qui cherche.');
  await db.delete(gapAnswers).where(eq(gapAnswers.id, answerId));
}
