import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { isTrusted } from '#app/platform/actor.ts';
import { comings } from '#db/schema/reviews.ts';

import { newReviewAddress } from './addresses.ts';
import { findComings } from './internal/find-comings.server.ts';

export type OpenComing = { key: string; name: string; to: string };

/** Speakers who came to the reader's library for this sheet, of whom it has not spoken yet. */
export async function listSheetComings(
  { db, actor, clock }: Pick<Context, 'db' | 'actor' | 'clock'>,
  { sheetId }: { sheetId: string },
): Promise<OpenComing[]> {
  if (!isTrusted(actor) || actor.libraryId === null) return [];
  const own = await findComings(db, {
    libraryId: actor.libraryId,
    which: eq(comings.sheetId, sheetId),
    now: clock(),
  });
  return own
    .filter(({ isPast, isReviewed }) => isPast && !isReviewed)
    .map(({ speaker, coming }) => ({
      key: `${speaker.slug}:${coming}`,
      name: speaker.name,
      to: newReviewAddress(speaker.slug, coming),
    }));
}
