import { eq, sql, type SQL } from 'drizzle-orm';

import { canReadDirectory, territoriesOf } from '#app/people/policy.ts';
import type { Actor } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import type { Point } from '#app/territories/distance.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

/**
 * The entries `e` that this reader may find: for each person, that of the circle in which they stand
 * for each other. The twin of `closenessOf`.
 */
export function readableBy(actor: Actor): SQL {
  if (!canReadDirectory(actor)) return sql`e.reach = 'everyone'`;
  const near = territoriesOf(actor);
  if (near.length === 0) return sql`e.reach = 'members'`;
  return sql`(e.reach = 'territory' and e.home_departement_code in ${near}
    or e.reach = 'members' and (e.home_departement_code in ${near}) is not true)`;
}

/** The centre of the commune where this reader works. */
export async function findReaderPoint(db: Queryable, actor: Actor): Promise<Point | null> {
  if (actor.kind !== 'member' || !actor.libraryId) return null;
  const [place] = await db
    .select({ latitude: communes.latitude, longitude: communes.longitude })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(libraries.id, actor.libraryId));
  const { latitude = null, longitude = null } = place ?? {};
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
