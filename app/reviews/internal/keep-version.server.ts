import type { Transaction } from '#app/platform/database.server.ts';
import type { reviews } from '#db/schema/reviews.ts';
import { reviewVersions } from '#db/schema/reviews.ts';

/** Keeps what a review says now, beside what it said before. */
export async function keepVersion(
  tx: Transaction,
  written: typeof reviews.$inferSelect,
  writtenById: string,
): Promise<void> {
  const { done, audience, bond, content, preparation, flexibility, terms } = written;
  const { again, conditions, advice } = written;
  await tx.insert(reviewVersions).values({
    done,
    audience,
    bond,
    content,
    preparation,
    flexibility,
    terms,
    again,
    conditions,
    advice,
    reviewId: written.id,
    number: written.version,
    writtenById,
    writtenAt: written.changedAt,
  });
}
