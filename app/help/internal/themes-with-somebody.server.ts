import { sql } from 'drizzle-orm';

import { mayBeAsked } from '#app/help/may-be-asked.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';

export type ThemeWithSomebody = { id: number; label: string; people: number };

/** The themes that somebody outside this conversation knows, and how many do. */
export async function themesWithSomebody(
  db: Queryable,
  questionId: string,
): Promise<ThemeWithSomebody[]> {
  const found = await db.execute<ThemeWithSomebody>(sql`
    select t.id, t.label, count(*)::int as people
    from themes t join help_known_themes k on k.theme_id = t.id join users u on u.id = k.user_id
    where t.retired_at is null and ${mayBeAsked}
      and not exists (select from help_participants p
        where p.question_id = ${questionId} and p.user_id = u.id)
    group by t.id order by t.position, t.id`);
  return [...found];
}
