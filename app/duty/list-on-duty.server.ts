import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';

import { onDuty } from './on-duty.server.ts';

export type PersonOnDuty = {
  name: string;
  library: string | null;
  commune: string | null;
  departement: { code: string; name: string } | null;
  themes: string[];
};

/**
 * Who answers a call now, by département and name.
 * @throws {NotSignedIn}
 */
export async function listOnDuty({ actor, db }: Context): Promise<PersonOnDuty[]> {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const found = await db.execute<PersonOnDuty>(sql`
    select u.display_name as name, l.name as library, c.name as commune,
      case when d.code is not null
        then jsonb_build_object('code', d.code, 'name', d.name) end as departement,
      coalesce((select jsonb_agg(t.label order by t.position, t.id)
        from help_known_themes k join themes t on t.id = k.theme_id
        where k.user_id = u.id and t.retired_at is null), '[]') as themes
    from users u
    left join libraries l on l.id = u.library_id left join communes c on c.code = l.commune_code
    left join departements d on d.code = c.departement_code
    where ${onDuty}
    order by d.code nulls last, u.display_name, u.id limit 200`);
  return [...found];
}
