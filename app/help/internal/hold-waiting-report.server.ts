import { and, eq, isNull } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { helpReports } from '#db/schema/help-reports.ts';

/** A report that waits, held: a look and a settlement at once come one after the other. */
export async function holdWaitingReport(tx: Transaction, reportId: string) {
  const [report] = await tx
    .select()
    .from(helpReports)
    .where(and(eq(helpReports.id, reportId), isNull(helpReports.settledAt)))
    .for('update');
  if (!report) throw new NotFound('Ce signalement n’existe pas, ou il est réglé.');
  return report;
}
