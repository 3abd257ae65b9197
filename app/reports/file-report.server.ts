import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';
import { hashToken } from '#app/platform/tokens.server.ts';
import { reports } from '#db/schema/sheets.ts';

import { reportFiled } from './announcements.ts';
import { type FileReportInput, fileReportInput } from './inputs.ts';
import { readReportForm } from './read-report-form.server.ts';

/**
 * Says what is wrong with a sheet, a comment or a review; those who keep order there are told.
 * @throws {NotFound}; {NotSignedIn} for a comment or a review; {InvalidInput}; {TooMany} beyond 10 an hour.
 */
export async function fileReport(context: Context, input: FileReportInput) {
  const { actor, db } = context;
  const { clientAddress, reason, message, ...target } = parseInput(fileReportInput, input);
  const { sheetId, slug, comment, review } = await readReportForm(context, target);
  const key = actor.kind === 'member' ? actor.userId : hashToken(clientAddress);
  await limitRate(context, { name: 'report', key, most: 10, windowInSeconds: 3600 });
  return db.transaction(async (tx) => {
    const [filed] = await tx
      .insert(reports)
      .values({
        sheetId,
        commentId: comment?.commentId ?? null,
        reviewId: review?.reviewId ?? null,
        reason,
        message,
        reportedById: actor.kind === 'member' ? actor.userId : null,
        createdAt: context.clock(),
      })
      .returning({ id: reports.id });
    const reportId = filed!.id;
    await announce(tx, reportFiled, { reportId });
    return { reportId, slug, speakerSlug: review?.speaker.slug ?? null };
  });
}
