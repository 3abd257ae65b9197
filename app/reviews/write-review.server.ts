import { and, eq, type SQL } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { findAgreedSpeaker } from '#app/speakers/find-agreed-speaker.server.ts';
import { comings, reviews } from '#db/schema/reviews.ts';

import { reviewWritten } from './announcements.ts';
import { writeReviewInput, type WriteReviewInput } from './inputs.ts';
import { findComings, isComing } from './internal/find-comings.server.ts';
import { keepVersion } from './internal/keep-version.server.ts';
import { canReadReviews, canReview } from './policy.ts';
import { whyNotReview } from './why-not-review.ts';

/**
 * Says how a speaker's coming to one's own library went. The marks go from 1 to 5.
 * @throws {NotSignedIn}; {NotFound} out of sight; {InvalidInput}; {Forbidden} with what to do where
 * no coming proves it; {Conflict} where the library has spoken of it already.
 */
export async function writeReview(context: Context, input: WriteReviewInput) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug, coming, ...said } = parseInput(writeReviewInput, input);
  const { speakerId, facts } = await findAgreedSpeaker(db, { slug });
  if (!canReadReviews(actor, facts)) throw new NotFound();
  const { libraryId } = actor;
  const which = and(eq(comings.speakerId, speakerId), isComing(coming)) as SQL;
  const [own] = libraryId ? await findComings(db, { libraryId, which, now: clock() }) : [];
  if (!own?.isPast || libraryId === null || !canReview(actor, { libraryId, speaker: facts }))
    throw new Forbidden(whyNotReview(actor, facts, own ? [own] : []));
  return db.transaction(async (tx) => {
    const [written] = await tx
      .insert(reviews)
      .values({
        ...said,
        speakerId,
        sheetId: own.sheetId,
        replayId: own.replayId,
        libraryId,
        authorId: actor.userId,
        writtenAt: clock(),
        changedAt: clock(),
      })
      .onConflictDoNothing()
      .returning();
    if (!written) throw new Conflict(whyNotReview(actor, facts, [{ ...own, isReviewed: true }]));
    await keepVersion(tx, written, actor.userId);
    await announce(tx, reviewWritten, { reviewId: written.id });
    return { reviewId: written.id, slug };
  });
}
