import { sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';

/**
 * What nobody else in good standing keeps: the network itself, départements. Takes turns with
 * whoever gives up such a role, so that two cannot leave at once.
 * @returns in words; empty where others are there.
 */
export async function whatOnlyTheyKeep(tx: Transaction, userId: string): Promise<string[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('administrators'))`);
  const kept = await tx.execute<{ words: string }>(sql`
    select case g.role when 'administrator' then 'l’administration du réseau'
        else 'le territoire ' || d.name end as words
      from role_grants g left join departements d on d.code = g.departement_code
     where g.user_id = ${userId} and g.role in ('administrator', 'territoryReferent')
       and not exists (
         select from role_grants o join users u on u.id = o.user_id
          where o.user_id <> g.user_id and o.role = g.role
            and o.departement_code is not distinct from g.departement_code
            and u.suspended_at is null and u.erased_at is null)
     order by g.role, words`);
  return kept.map(({ words }) => words);
}
