import { eq } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpReports } from '#db/schema/help-reports.ts';

import { type SettleConversationReportInput, settleConversationReportInput } from './inputs.ts';
import { admitReportKeeper } from './internal/admit-report-keeper.server.ts';
import { holdWaitingReport } from './internal/hold-waiting-report.server.ts';

/**
 * Settles a report: the participants read what was done, and the conversation is theirs alone again.
 * @throws {NotSignedIn}; {NotFound}; {InvalidInput}.
 */
export async function settleConversationReport(
  context: Context,
  input: SettleConversationReportInput,
) {
  const keeper = admitReportKeeper(context);
  const { userId } = keeper;
  const { reportId, settlement } = parseInput(settleConversationReportInput, input);
  await context.db.transaction(async (tx) => {
    const { questionId } = await holdWaitingReport(tx, keeper, reportId);
    await tx
      .update(helpReports)
      .set({ settledAt: context.clock(), settledById: userId, settlement })
      .where(eq(helpReports.id, reportId));
    await recordDeed(tx, {
      actorId: userId,
      action: 'settle-conversation-report',
      targetKind: 'help-question',
      targetId: questionId,
      detail: { reportId },
    });
  });
  return { reportId };
}
