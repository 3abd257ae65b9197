import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import { isAdministrator, type Member } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import type { SheetStatus } from '#app/sheets/vocabulary.ts';
import type { ReportReason } from './vocabulary.ts';
import { users } from '#db/schema/accounts.ts';
import { comments } from '#db/schema/comments.ts';
import { libraries } from '#db/schema/libraries.ts';
import { reviews } from '#db/schema/reviews.ts';
import { reports, sheets } from '#db/schema/sheets.ts';
import { speakers } from '#db/schema/speakers.ts';
import { communes } from '#db/schema/territories.ts';

import { canOpenReports } from './policy.ts';

export type ListedReport = {
  reportId: string;
  reason: ReportReason;
  message: string;
  at: string;
  /** Null for a visitor. */
  by: string | null;
  sheet: { slug: string; title: string; status: SheetStatus; libraryName: string | null };
  /** Its words are null where it was deleted since. */
  comment: { commentId: string; body: string | null } | null;
  /** What was said of a speaker; its words are null where it was taken away since. */
  review: { reviewId: string; speaker: { slug: string; name: string }; body: string | null } | null;
  settled: { at: string; by: string | null; settlement: string } | null;
};

const mostSettled = 30;

/**
 * The reports that this keeper may settle, the oldest first, then the last ones settled.
 * @throws {NotSignedIn}; {NotFound} for who keeps no place.
 */
export async function listReports({ actor, db }: Context) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canOpenReports(actor)) throw new NotFound();
  const isMine = scopeOf(actor);
  const [waiting, settled] = await Promise.all([
    selectReports(db, and(isNull(reports.settledAt), isMine)).orderBy(asc(reports.createdAt)),
    selectReports(db, and(isNotNull(reports.settledAt), isMine))
      .orderBy(desc(reports.settledAt))
      .limit(mostSettled),
  ]);
  return { waiting: waiting.map(toListed), settled: settled.map(toListed) };
}

/**
 * The sheets of the places that they keep, and the reviews of the libraries of their départements;
 * all of them for an administrator, but for what concerns themselves.
 */
function scopeOf(actor: Member): SQL | undefined {
  const isForeign = sql`(${reviews.id} is null or (${reviews.authorId} <> ${actor.userId}
    and ${speakers.claimedById} is distinct from ${actor.userId}))`;
  if (isAdministrator(actor)) return isForeign;
  const libraryIds = actor.grants.flatMap(({ role, libraryId }) =>
    role === 'libraryReferent' && libraryId ? [libraryId] : [],
  );
  const codes = actor.grants.flatMap(({ role, departementCode }) =>
    role === 'territoryReferent' && departementCode ? [departementCode] : [],
  );
  const keepsSheet = or(
    libraryIds.length ? inArray(sheets.libraryId, libraryIds) : sql`false`,
    codes.length ? inArray(communes.departementCode, codes) : sql`false`,
  );
  const keepsReview = codes.length ? inArray(hosts.departementCode, codes) : sql`false`;
  return or(and(isNull(reviews.id), keepsSheet), and(keepsReview, isForeign));
}

const reporters = alias(users, 'reporters');
const settlers = alias(users, 'settlers');
/** Commune of the library that received a speaker. */
const hosts = alias(communes, 'hosts');
const hostLibraries = alias(libraries, 'host_libraries');

function selectReports(db: Queryable, where: SQL | undefined) {
  return db
    .select({
      row: reports,
      by: reporters.displayName,
      slug: sheets.slug,
      status: sheets.status,
      title: sql<string>`coalesce((select v.content->>'title' from sheet_versions v
        where v.id = ${sheets.publishedVersionId}), ${sheets.draft}->>'title')`,
      library: { name: libraries.name },
      commune: { name: communes.name },
      comment: { body: comments.body, deletedAt: comments.deletedAt },
      review: {
        done: reviews.done,
        conditions: reviews.conditions,
        advice: reviews.advice,
        withdrawnAt: reviews.withdrawnAt,
      },
      speaker: { slug: speakers.slug, name: speakers.name },
      settledBy: settlers.displayName,
    })
    .from(reports)
    .innerJoin(sheets, eq(sheets.id, reports.sheetId))
    .leftJoin(reporters, eq(reporters.id, reports.reportedById))
    .leftJoin(settlers, eq(settlers.id, reports.settledById))
    .leftJoin(libraries, eq(libraries.id, sheets.libraryId))
    .leftJoin(communes, eq(communes.code, libraries.communeCode))
    .leftJoin(comments, eq(comments.id, reports.commentId))
    .leftJoin(reviews, eq(reviews.id, reports.reviewId))
    .leftJoin(speakers, eq(speakers.id, reviews.speakerId))
    .leftJoin(hostLibraries, eq(hostLibraries.id, reviews.libraryId))
    .leftJoin(hosts, eq(hosts.code, hostLibraries.communeCode))
    .where(where)
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof selectReports>>[number];

function toListed({ row, by, slug, status, title, library, commune, ...more }: Row): ListedReport {
  const { comment, settledBy, review, speaker } = more;
  return {
    reportId: row.id,
    reason: row.reason,
    message: row.message,
    at: row.createdAt.toISOString(),
    by,
    sheet: {
      slug,
      title,
      status,
      libraryName:
        library && commune
          ? libraryDisplayName({ name: library.name, communeName: commune.name })
          : null,
    },
    comment: row.commentId
      ? { commentId: row.commentId, body: comment && !comment.deletedAt ? comment.body : null }
      : null,
    review:
      row.reviewId && review && speaker
        ? {
            reviewId: row.reviewId,
            speaker,
            body: review.withdrawnAt
              ? null
              : [review.done, review.conditions, review.advice].filter(Boolean).join('\n'),
          }
        : null,
    settled: row.settledAt
      ? { at: row.settledAt.toISOString(), by: settledBy, settlement: row.settlement ?? '' }
      : null,
  };
}
