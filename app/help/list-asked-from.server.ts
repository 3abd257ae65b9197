import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { leastShown } from '#app/platform/least-shown.ts';

type Asked = { theme: string; departement: string; times: number };

/**
 * Themes of the questions asked from a page of ours, by the département of who asked, the most
 * asked first. Fewer than five in one département are not told.
 * @param input `page`: its path; `since`: from when on.
 */
export async function listAskedFrom(
  { db }: Pick<Context, 'db'>,
  { page, since }: { page: string; since: Date },
): Promise<Asked[]> {
  const rows = await db.execute<Asked>(sql`
    select t.label as theme, d.name as departement, count(*)::int as times
    from help_questions q join themes t on t.id = q.theme_id
    join libraries l on l.id = q.library_id join communes c on c.code = l.commune_code
    join departements d on d.code = c.departement_code
    where q.page = ${page} and q.created_at >= ${since.toISOString()}::timestamptz
    group by t.id, t.label, d.code, d.name having count(*) >= ${leastShown}
    order by times desc, t.label, d.name`);
  return [...rows];
}
