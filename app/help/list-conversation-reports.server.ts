import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';

import { admitReportKeeper } from './internal/admit-report-keeper.server.ts';
import { mayHandle } from './internal/report-keepers.server.ts';

export type WaitingReport = { reportId: string; message: string; by: string; filedAt: string };

/**
 * Reports that wait for this keeper (`canHandleReport`): what was said of the conversation, nothing of
 * what was said in it.
 * @throws {NotSignedIn}; {NotFound} for who keeps nothing.
 */
export async function listConversationReports(context: Context): Promise<WaitingReport[]> {
  const keeper = admitReportKeeper(context);
  const rows = await context.db.execute<WaitingReport>(sql`
    select r.id as "reportId", r.message, r.filed_at as "filedAt",
      case when u.erased_at is null then u.display_name else 'compte supprimé' end as by
    from help_reports r join users u on u.id = r.reported_by_id
    join help_questions q on q.id = r.question_id left join libraries l on l.id = q.library_id
    left join communes c on c.code = l.commune_code
    where r.settled_at is null and exists (select from role_grants g join users u on u.id = g.user_id
      where u.id = ${keeper.userId} and ${mayHandle})
    order by r.filed_at limit 100`);
  return rows.map((row) => ({ ...row, filedAt: new Date(row.filedAt).toISOString() }));
}
