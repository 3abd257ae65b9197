import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { reviewIdInput } from './inputs.ts';
import { findReview } from './internal/find-review.server.ts';

/**
 * What is about to be reported.
 * @throws {NotSignedIn}; {NotFound} for who does not read it, and once it is taken away.
 */
export async function findReviewToReport(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  given: z.input<typeof reviewIdInput>,
) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { reviewId } = parseInput(reviewIdInput, given);
  const { row, facts, speaker, library } = await findReview(db, actor, reviewId);
  if (!facts.stands) throw new NotFound('Cet avis n’existe pas, ou plus.');
  return {
    reviewId,
    sheetId: row.sheetId,
    speaker: { slug: speaker.slug, name: speaker.name },
    body: [row.done, row.conditions, row.advice].filter(Boolean).join('\n'),
    libraryName: library.name,
  };
}
