import { eq, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { formatCount } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';

import { admitMember } from './internal/admit-member.server.ts';
import { isAbout, isNamed, markedBy } from './internal/kept/rows-about.server.ts';
import { keptData } from './kept-data.server.ts';
import { type KeptLimits, type KeptPart, keptParts, legalGrounds } from './kept-data.ts';

/**
 * All that is kept on me, part by part: what, why, by which right, until when, and how much there is
 * of it now.
 * @throws {NotSignedIn}
 */
export async function readKeptData(context: Context, limits: KeptLimits) {
  const { userId } = admitMember(context);
  const [me] = await context.db.select().from(users).where(eq(users.id, userId));
  if (!me) throw new NotSignedIn();
  const somebody = { userId, email: me.email };
  const counts = keptData.flatMap(({ rows, marks = [] }, place) => [
    ...rows.map(
      (each, at) =>
        sql`select ${place}::int as place, ${at}::int as at, count(*)::int as found from ${each.column.table} t where ${isAbout(each, somebody)}`,
    ),
    ...marks.map(
      (column) =>
        sql`select ${place}::int, -1, count(*)::int from ${column.table} t where ${isNamed(column, markedBy(column), somebody)}`,
    ),
  ]);
  const counted = await context.db.execute<{ place: number; at: number; found: number }>(
    sql`select place, at, sum(found)::int as found from (${sql.join(counts, sql` union all `)}) c group by 1, 2`,
  );
  const countOf = (place: number, at: number) =>
    counted.find((row) => row.place === place && row.at === at)?.found ?? 0;
  const lines = keptData.map(({ part, what, why, ground, until, rows, marks }, place) => ({
    part,
    what,
    why,
    ground: legalGrounds[ground],
    until: until(limits),
    /** Some of it has no number: there is a password, or there is none. */
    isCounted: rows.length > 0 || marks !== undefined,
    mine: [
      ...rows.map(({ count }, at) => [countOf(place, at), ...count] as const),
      [marks ? countOf(place, -1) : 0, 'mention de votre nom', 'mentions de votre nom'] as const,
    ]
      .filter(([found]) => found > 0)
      .map((each) => formatCount(...each)),
  }));
  return {
    lastSeenAt: me.lastSeenAt,
    createdAt: me.createdAt,
    parts: (Object.keys(keptParts) as KeptPart[]).map((part) => ({
      part,
      title: keptParts[part],
      lines: lines.filter((line) => line.part === part),
    })),
  };
}
export type KeptDataPage = Awaited<ReturnType<typeof readKeptData>>;
