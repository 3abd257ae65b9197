import { and, eq, isNull } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { maySettleReview } from '#app/reviews/may-settle-review.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { reports, sheets } from '#db/schema/sheets.ts';
import { communes } from '#db/schema/territories.ts';

import { type SettleReportInput, settleReportInput } from './inputs.ts';
import { canSettleReport } from './policy.ts';

/**
 * Closes a report, saying what was done.
 * @throws {NotSignedIn}; {NotFound} for who does not keep that place; {Conflict} where somebody
 * settled it first; {InvalidInput}.
 */
export async function settleReport(context: Context, input: SettleReportInput) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { reportId, settlement } = parseInput(settleReportInput, input);
  const [found] = await db
    .select({
      reviewId: reports.reviewId,
      libraryId: sheets.libraryId,
      departementCode: communes.departementCode,
    })
    .from(reports)
    .innerJoin(sheets, eq(sheets.id, reports.sheetId))
    .leftJoin(libraries, eq(libraries.id, sheets.libraryId))
    .leftJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(reports.id, reportId));
  const may =
    found &&
    (found.reviewId
      ? await maySettleReview(context, { reviewId: found.reviewId })
      : canSettleReport(actor, found));
  if (!may) {
    throw new NotFound('Ce signalement n’existe pas, ou plus.');
  }
  await db.transaction(async (tx) => {
    const [settled] = await tx
      .update(reports)
      .set({ settledAt: context.clock(), settledById: actor.userId, settlement })
      .where(and(eq(reports.id, reportId), isNull(reports.settledAt)))
      .returning({ id: reports.id });
    if (!settled) throw new Conflict('Quelqu’un vient de traiter ce signalement.');
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'settle',
      targetKind: 'report',
      targetId: reportId,
    });
  });
  return { reportId };
}
