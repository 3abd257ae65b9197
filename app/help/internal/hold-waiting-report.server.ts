import { and, eq, isNull, sql } from 'drizzle-orm';

import { canHandleReport, type ReportedFacts } from '#app/help/policy.ts';
import type { Member } from '#app/platform/actor.ts';
import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { helpReports } from '#db/schema/help-reports.ts';

import { hasKeeper, hasOutsider } from './report-keepers.server.ts';

/**
 * A report that waits and is this keeper's to handle, held: a look and a settlement at once come one
 * after the other.
 * @throws {NotFound} for the reports of other territories, and where the keeper takes part while
 * somebody else may handle it.
 */
export async function holdWaitingReport(tx: Transaction, keeper: Member, reportId: string) {
  const [report] = await tx
    .select()
    .from(helpReports)
    .where(and(eq(helpReports.id, reportId), isNull(helpReports.settledAt)))
    .for('update');
  if (!report || !canHandleReport(keeper, await readReported(tx, report.questionId)))
    throw new NotFound('Ce signalement n’existe pas, ou il est réglé.');
  return report;
}

async function readReported(db: Queryable, questionId: string): Promise<ReportedFacts> {
  const [found] = await db.execute<ReportedFacts>(sql`
    select c.departement_code as "departementCode",
      array(select p.user_id::text from help_participants p where p.question_id = q.id)
        as "participantIds", ${hasKeeper} as "hasKeeper",
      ${hasOutsider} as "hasOutsider"
    from help_questions q left join libraries l on l.id = q.library_id
    left join communes c on c.code = l.commune_code
    where q.id = ${questionId}`);
  return found!;
}
