import { sql } from 'drizzle-orm';

import type { AlertChoices, AlertSettings } from '#app/alerts/decide-alert.ts';
import type { AlertChannel, AlertKind } from '#app/alerts/vocabulary.ts';
import type { Queryable } from '#app/platform/database.server.ts';

type Row = {
  userId: string;
  choices: { kind: AlertKind; channel: AlertChannel; isOn: boolean }[];
  from: number | null;
  to: number | null;
  weekdays: number[] | null;
  wholeWeekdays: number[] | null;
};

function toSettings({ choices, from, to, weekdays, wholeWeekdays }: Row): AlertSettings {
  const chosen: AlertChoices = {};
  for (const { kind, channel, isOn } of choices)
    chosen[kind] = { ...chosen[kind], [channel]: isOn };
  return {
    choices: chosen,
    quiet: {
      range: from !== null && to !== null ? { from, to } : null,
      weekdays: weekdays ?? [],
      wholeWeekdays: wholeWeekdays ?? [],
    },
  };
}

/** What these people chose, by user id. */
export async function readSettings(
  db: Queryable,
  userIds: readonly string[],
): Promise<Map<string, AlertSettings>> {
  if (userIds.length === 0) return new Map();
  const rows = await db.execute<Row>(sql`
    select u.id as "userId", h.starts_at_minute as "from", h.ends_at_minute as "to",
      h.weekdays, h.whole_weekdays as "wholeWeekdays",
      coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'channel', c.channel,
        'isOn', c.is_on)) from alert_choices c where c.user_id = u.id), '[]') as choices
    from users u left join alert_quiet_hours h on h.user_id = u.id
    where u.id in ${[...userIds]}`);
  return new Map(rows.map((row) => [row.userId, toSettings(row)]));
}
