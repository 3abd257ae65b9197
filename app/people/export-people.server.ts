import { sql } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';

import { readPeople } from './internal/person-rows.server.ts';
import type { PersonSummary } from './person-summary.ts';
import { exportableTerritories } from './policy.ts';

/**
 * The people of the départements that this referent keeps, each with what they show to their
 * territory and nothing else. That the list was taken is written down.
 * @throws {NotSignedIn}; {NotFound} for who keeps no département.
 */
export async function exportPeople({ actor, db }: Context): Promise<PersonSummary[]> {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const kept = exportableTerritories(actor);
  if (kept.length === 0) throw new NotFound('Cette liste est celle des référents de territoire.');
  return db.transaction(async (tx) => {
    const people = await readPeople(
      tx,
      sql`select e.user_id, e.fields,
          row_number() over (order by e.sort_name collate "C", e.user_id) as rank
        from directory_entries e
        where e.reach = 'territory' and e.home_departement_code in ${kept}`,
      null,
    );
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'export-directory',
      targetKind: 'directory',
      targetId: kept.join(' '),
      detail: { people: people.length },
    });
    return people.map(({ summary }) => summary);
  });
}
