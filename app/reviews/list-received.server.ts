import { sql } from 'drizzle-orm';
import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sayDate } from '#app/sheets/dates.ts';
import type { DatePrecision } from '#app/sheets/vocabulary.ts';
import { toIsoDay } from '#app/ui/format.ts';

import { canReadAverages } from './policy.ts';

const input = z.object({ slug: z.string().max(200) });
const most = 24;

export type ReceivedSpeaker = {
  slug: string;
  name: string;
  headline: string;
  /** Of the last time. */
  when: string | null;
  count: number;
};

/**
 * Speakers whom a library received, the last one first. Visitors read those whom its public sheets
 * name.
 */
export async function listReceived(
  { db, actor, clock }: Pick<Context, 'db' | 'actor' | 'clock'>,
  given: z.input<typeof input>,
): Promise<ReceivedSpeaker[]> {
  const { slug } = parseInput(input, given);
  const isSeen = canReadAverages(actor) ? sql`true` : sql`c.is_public`;
  const rows = await db.execute<
    Omit<ReceivedSpeaker, 'when'> & { date: string | null; precision: DatePrecision | null }
  >(sql`
    select p.slug, p.name, p.headline, count(*)::int as count, max(c.happened_on)::text as date,
      (array_agg(c.happened_precision order by c.happened_on desc nulls last))[1] as precision
    from comings c join speakers p on p.id = c.speaker_id and p.agreed_at is not null
    where c.library_id = (select id from libraries where slug = ${slug}) and ${isSeen}
      and (c.happened_on is null or c.happened_on <= ${toIsoDay(clock())}::date)
    group by p.id order by max(c.happened_on) desc nulls last, p.name limit ${most}`);
  return rows.map(({ date, precision, ...speaker }) => ({
    ...speaker,
    when: date && precision ? sayDate({ date, precision }) : null,
  }));
}
