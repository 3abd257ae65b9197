import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';

type Heading = {
  theme: string;
  askedBy: string;
  /** The commune where the asker worked when asking. */
  where: string | null;
  takenBy: string | null;
  participants: { userId: string; name: string; where: string | null; readUpTo: number }[];
  /** The sheet that it was asked from, while it is in sight. */
  sheet: { slug: string; title: string } | null;
};

const nameOf = (alias: 'a' | 'taker' | 'u') => {
  const user = sql.raw(alias);
  return sql`case when ${user}.erased_at is null then ${user}.display_name else 'compte supprimé' end`;
};

/** What stands at the head of a conversation. */
export async function selectHeading(db: Queryable, questionId: string): Promise<Heading> {
  const [heading] = await db.execute<Heading>(sql`
    select t.label as theme, ${nameOf('a')} as "askedBy", c.name as "where",
      case when taker.id is not null then ${nameOf('taker')} end as "takenBy",
      (select jsonb_agg(jsonb_build_object('userId', u.id, 'name', ${nameOf('u')},
          'where', uc.name, 'readUpTo', p.read_up_to)
          order by p.user_id = q.asked_by_id desc, p.joined_at)
        from help_participants p join users u on u.id = p.user_id
        left join libraries ul on ul.id = u.library_id
        left join communes uc on uc.code = ul.commune_code
        where p.question_id = q.id) as participants,
      (select jsonb_build_object('slug', s.slug, 'title', v.content ->> 'title')
        from sheets s join sheet_versions v on v.id = s.published_version_id
        where s.id = q.sheet_id and s.status in ('published', 'archived')) as sheet
    from help_questions q
    join themes t on t.id = q.theme_id join users a on a.id = q.asked_by_id
    left join users taker on taker.id = q.taken_by_id
    left join libraries l on l.id = q.library_id left join communes c on c.code = l.commune_code
    where q.id = ${questionId}`);
  return heading!;
}
