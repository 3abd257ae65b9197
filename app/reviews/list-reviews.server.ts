import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { findAgreedSpeaker } from '#app/speakers/find-agreed-speaker.server.ts';
import { comings, reviews } from '#db/schema/reviews.ts';

import { selectReviews, settleReview } from './internal/find-review.server.ts';
import { findComings } from './internal/find-comings.server.ts';
import { listReview } from './internal/list-review.ts';
import { readAnswers } from './internal/read-answers.server.ts';
import { readMeans } from './internal/read-means.server.ts';
import { canReadReviews, canReview } from './policy.ts';
import type { Averages, ListedReview } from './review.ts';

const input = z.object({ slug: z.string().max(200) });
const most = 60;

export type ReviewList = {
  items: ListedReview[];
  /** From three libraries on. */
  averages: Averages | null;
  /** The reader's library received them, and has not spoken of it. */
  mayWrite: boolean;
};

/**
 * What libraries say of a speaker whom they received, the latest coming first.
 * @returns null for who does not read it: visitors, newcomers, other speakers.
 * @throws {NotFound} for a profile that nobody agreed to.
 */
export async function listReviews(
  { db, actor, clock }: Pick<Context, 'db' | 'actor' | 'clock'>,
  given: z.input<typeof input>,
): Promise<ReviewList | null> {
  const { slug } = parseInput(input, given);
  const { speakerId, facts } = await findAgreedSpeaker(db, { slug });
  if (!canReadReviews(actor, facts)) return null;
  const { libraryId } = actor;
  const isOfSpeaker = eq(comings.speakerId, speakerId);
  const [rows, means, own] = await Promise.all([
    selectReviews(
      db,
      and(
        eq(reviews.speakerId, speakerId),
        isNull(reviews.withdrawnAt),
        sql`${comings.happenedOn} is not null`,
      ) as SQL,
    )
      .orderBy(desc(comings.happenedOn), desc(reviews.writtenAt))
      .limit(most),
    readMeans(db, [speakerId]),
    libraryId && canReview(actor, { libraryId, speaker: facts })
      ? findComings(db, { libraryId, which: isOfSpeaker, now: clock() })
      : [],
  ]);
  const answers = await readAnswers(
    db,
    rows.map(({ row }) => row.id),
  );
  return {
    items: rows.map((found) =>
      listReview(actor, settleReview(found), answers.get(found.row.id) ?? []),
    ),
    averages: means.get(speakerId) ?? null,
    mayWrite: own.some(({ isPast, isReviewed }) => isPast && !isReviewed),
  };
}
