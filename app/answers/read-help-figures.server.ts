import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';

import { groupSmallThemes, hideSmall, type ThemeCount } from './hide-small-counts.ts';
import { canReadFigures, figuresOf } from './policy.ts';
import { monthsLooked } from './read-my-help.server.ts';

type Row = Omit<ThemeCount, 'label'> & { code: string; name: string; theme: string | null };

/**
 * Questions of the last twelve months by the département of who asked: how many, how many answered,
 * after how long, by theme. To the referents of a territory theirs, to the administrators all;
 * what counts fewer than five is not told.
 * @throws {NotSignedIn}; {NotFound} for everybody else.
 */
export async function readHelpFigures({ actor, db, clock }: Context) {
  if (actor.kind === 'visitor') throw new NotSignedIn();
  if (!canReadFigures(actor)) throw new NotFound();
  const codes = figuresOf(actor);
  const since = new Date(clock().getTime() - monthsLooked * 30.4375 * dayInMs).toISOString();
  const rows = await db.execute<Row>(sql`
    select d.code, d.name, t.label as theme, count(*)::int as asked,
      count(q.answered_at)::int as answered,
      percentile_cont(0.5) within group (
        order by extract(epoch from q.answered_at - q.created_at) / 3600) as "medianInHours"
    from help_questions q join themes t on t.id = q.theme_id
    join libraries l on l.id = q.library_id join communes c on c.code = l.commune_code
    join departements d on d.code = c.departement_code
    where q.created_at > ${since}::timestamptz
      and ${codes === 'all' ? sql`true` : sql`d.code = any (${sql.param(codes)}::text[])`}
    group by grouping sets ((d.code, d.name), (d.code, d.name, t.label))
    order by d.code`);
  return rows
    .filter(({ theme }) => theme === null)
    .map((total) => ({
      code: total.code,
      name: total.name,
      total: hideSmall({ ...total, label: total.name }),
      themes: groupSmallThemes(
        rows.flatMap((row) =>
          row.code === total.code && row.theme !== null ? [{ ...row, label: row.theme }] : [],
        ),
      ),
    }));
}

export type HelpFigures = Awaited<ReturnType<typeof readHelpFigures>>;
