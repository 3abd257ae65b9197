import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';

import { admitHelpKeeper } from './internal/admit-help-keeper.server.ts';

export type WaitingReport = { reportId: string; message: string; by: string; filedAt: string };

/**
 * Reports that wait: what was said of the conversation, nothing of what was said in it.
 * @throws {NotSignedIn}; {NotFound} for who is no administrator.
 */
export async function listConversationReports(context: Context): Promise<WaitingReport[]> {
  admitHelpKeeper(context);
  const rows = await context.db.execute<WaitingReport>(sql`
    select r.id as "reportId", r.message, r.filed_at as "filedAt",
      case when u.erased_at is null then u.display_name else 'compte supprimé' end as by
    from help_reports r join users u on u.id = r.reported_by_id
    where r.settled_at is null order by r.filed_at limit 100`);
  return rows.map((row) => ({ ...row, filedAt: new Date(row.filedAt).toISOString() }));
}
