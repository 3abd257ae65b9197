import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { firstDayOf, sayDate } from '#app/sheets/dates.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { comings, reviews } from '#db/schema/reviews.ts';
import { sheets, sheetVersions } from '#db/schema/sheets.ts';
import { speakers } from '#db/schema/speakers.ts';

/** A coming as somebody chooses it: « 13 mars 2026, Planétarium de poche ». */
export type OwnComing = {
  /** The replay's id, or the sheet's. */
  coming: string;
  sheetId: string;
  replayId: string | null;
  speaker: { slug: string; name: string };
  title: string;
  /** Null where the sheet does not say. */
  when: string | null;
  /** It has a date, and that day is past. */
  isPast: boolean;
  isReviewed: boolean;
};

/** The proof behind a review: the same speaker, sheet, replay and library. */
export const standsOn = and(
  eq(comings.speakerId, reviews.speakerId),
  eq(comings.sheetId, reviews.sheetId),
  eq(comings.libraryId, reviews.libraryId),
  sql`${comings.replayId} is not distinct from ${reviews.replayId}`,
) as SQL;

export const isComing = (id: string) =>
  or(eq(comings.replayId, id), and(sql`${comings.replayId} is null`, eq(comings.sheetId, id)));

/** Comings of those who agreed to a library, the latest first, with whether it spoke of each. */
export async function findComings(
  db: Queryable,
  { libraryId, which, now }: { libraryId: string; which: SQL; now: Date },
): Promise<OwnComing[]> {
  const rows = await db
    .select({
      sheetId: comings.sheetId,
      replayId: comings.replayId,
      happenedOn: comings.happenedOn,
      precision: comings.happenedPrecision,
      slug: speakers.slug,
      name: speakers.name,
      title: sql<string>`${sheetVersions.content}->>'title'`,
      reviewId: reviews.id,
    })
    .from(comings)
    .innerJoin(speakers, eq(speakers.id, comings.speakerId))
    .innerJoin(sheets, eq(sheets.id, comings.sheetId))
    .innerJoin(sheetVersions, eq(sheetVersions.id, sheets.publishedVersionId))
    .leftJoin(reviews, and(standsOn, isNull(reviews.placeFreedAt)))
    .where(and(eq(comings.libraryId, libraryId), sql`${speakers.agreedAt} is not null`, which))
    .orderBy(sql`${comings.happenedOn} desc nulls last`);
  return rows.map(({ happenedOn, precision, slug, name, reviewId, ...row }) => {
    const point = happenedOn && precision ? { date: happenedOn, precision } : null;
    return {
      ...row,
      coming: row.replayId ?? row.sheetId,
      speaker: { slug, name },
      when: point && sayDate(point),
      isPast: point !== null && firstDayOf(point) <= toIsoDay(now),
      isReviewed: reviewId !== null,
    };
  });
}
