import { eq } from 'drizzle-orm';
import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { findAgreedSpeaker } from '#app/speakers/find-agreed-speaker.server.ts';
import { comings } from '#db/schema/reviews.ts';

import { findComings } from './internal/find-comings.server.ts';
import { canReadReviews } from './policy.ts';
import { whyNotReview } from './why-not-review.ts';

const input = z.object({ slug: z.string().max(200) });

/**
 * The comings that the member's library may still speak of, or why there is none.
 * @throws {NotSignedIn}; {NotFound} for a profile out of sight, and for who does not read reviews.
 */
export async function readReviewForm(context: Context, given: z.input<typeof input>) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug } = parseInput(input, given);
  const { speakerId, name, facts } = await findAgreedSpeaker(db, { slug });
  if (!canReadReviews(actor, facts)) throw new NotFound();
  const { libraryId } = actor;
  const own = libraryId
    ? await findComings(db, { libraryId, which: eq(comings.speakerId, speakerId), now: clock() })
    : [];
  const open = own.filter(({ isPast, isReviewed }) => isPast && !isReviewed);
  return {
    speaker: { slug, name },
    comings: open.map(({ coming, title, when }) => ({ coming, title, when: when ?? '' })),
    whyNot: open.length > 0 ? null : whyNotReview(actor, facts, own),
  };
}
