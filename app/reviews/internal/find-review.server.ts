import { and, eq, type SQL, sql } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import type { Actor } from '#app/platform/actor.ts';
import { canReadReview, type ReviewFacts } from '#app/reviews/policy.ts';
import { sayDate } from '#app/sheets/dates.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { comings, reviews } from '#db/schema/reviews.ts';
import { sheets, sheetVersions } from '#db/schema/sheets.ts';
import { speakers } from '#db/schema/speakers.ts';
import { communes } from '#db/schema/territories.ts';

import { standsOn } from './find-comings.server.ts';

const noReview = 'Cet avis n’existe pas, ou plus.';

/** Reviews with their proof, those whose proof is out of sight included. */
export function selectReviews(db: Queryable, which: SQL) {
  return db
    .select({
      row: reviews,
      speaker: speakers,
      speakerDepartement: sql<string | null>`(select c.departement_code from communes c
        where c.code = ${speakers.communeCode})`,
      happenedOn: comings.happenedOn,
      precision: comings.happenedPrecision,
      sheetSlug: sheets.slug,
      title: sql<string>`${sheetVersions.content}->>'title'`,
      library: { slug: libraries.slug, name: libraries.name, communeName: communes.name },
      departementCode: communes.departementCode,
      author: users.displayName,
    })
    .from(reviews)
    .innerJoin(speakers, eq(speakers.id, reviews.speakerId))
    .innerJoin(sheets, eq(sheets.id, reviews.sheetId))
    .innerJoin(sheetVersions, eq(sheetVersions.id, sheets.publishedVersionId))
    .innerJoin(libraries, eq(libraries.id, reviews.libraryId))
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .innerJoin(users, eq(users.id, reviews.authorId))
    .leftJoin(comings, standsOn)
    .where(which)
    .$dynamic();
}

type Found = Awaited<ReturnType<typeof selectReviews>>[number];

/** The row with what the policy asks, and the words that say where and when. */
export function settleReview(found: Found) {
  const { row, speaker, speakerDepartement, happenedOn, precision, library, ...rest } = found;
  const { agreedAt, createdById, claimedById } = speaker;
  const facts: ReviewFacts & { stands: boolean } = {
    authorId: row.authorId,
    departementCode: rest.departementCode,
    speaker: {
      isAgreed: agreedAt !== null,
      createdById,
      claimedById,
      departementCode: speakerDepartement,
    },
    isWithdrawn: row.withdrawnAt !== null,
    stands: row.withdrawnAt === null && happenedOn !== null,
  };
  return {
    row,
    facts,
    speaker: { slug: speaker.slug, name: speaker.name, claimedById },
    sheet: { slug: rest.sheetSlug, title: rest.title },
    when: happenedOn && precision ? sayDate({ date: happenedOn, precision }) : null,
    library: { slug: library.slug, name: libraryDisplayName(library) },
    author: rest.author,
  };
}

export const withReviewId = (reviewId: string) => and(eq(reviews.id, reviewId)) as SQL;

/** @throws {NotFound} for one that this actor does not read. */
export async function findReview(db: Queryable, actor: Actor, reviewId: string) {
  const [found] = await selectReviews(db, withReviewId(reviewId));
  const review = found && settleReview(found);
  if (!review || !canReadReview(actor, review.facts)) throw new NotFound(noReview);
  return review;
}

/** The same, held until the end of the transaction. */
export async function holdReview(tx: Transaction, actor: Actor, reviewId: string) {
  await tx.select({ id: reviews.id }).from(reviews).where(eq(reviews.id, reviewId)).for('update');
  return findReview(tx, actor, reviewId);
}
