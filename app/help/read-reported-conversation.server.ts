import type { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpReportLooks } from '#db/schema/help-reports.ts';

import { reportIdInput } from './inputs.ts';
import { admitReportKeeper } from './internal/admit-report-keeper.server.ts';
import { holdQuestion } from './internal/find-question.server.ts';
import { holdWaitingReport } from './internal/hold-waiting-report.server.ts';
import { listMessages } from './internal/list-thread.server.ts';
import { wordsOfPieces } from './message-pieces.ts';

/**
 * A reported conversation, for who handles its report, while it waits: the look is written down
 * before anything is shown, and its participants see it. Files stay theirs: their names are told.
 * @throws {NotSignedIn}; {NotFound} for everybody else, and without a report that waits.
 */
export async function readReportedConversation(
  context: Context,
  input: z.input<typeof reportIdInput>,
) {
  const actor = admitReportKeeper(context);
  const { reportId } = parseInput(reportIdInput, input);
  const { report, row, facts } = await context.db.transaction(async (tx) => {
    const found = await holdWaitingReport(tx, actor, reportId);
    const look = { reportId, lookedById: actor.userId, lookedAt: context.clock() };
    await tx.insert(helpReportLooks).values(look);
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'look-at-reported-conversation',
      targetKind: 'help-question',
      targetId: found.questionId,
      detail: { reportId },
    });
    return { report: found, ...(await holdQuestion(tx, found.questionId)) };
  });
  const messages = await listMessages(context, { actor, facts, questionId: row.id });
  return {
    reportId,
    title: row.title,
    message: report.message,
    messages: messages.map(({ messageId, author, pieces, at, files }) => ({
      messageId,
      name: author.name,
      at,
      files: files.map(({ name }) => name),
      words: pieces ? wordsOfPieces(pieces).trim() : null,
    })),
  };
}
