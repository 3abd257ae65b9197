import type { Database } from '#app/platform/database.server.ts';
import { libraries } from '#db/schema/libraries.ts';

import { joinNetwork, settleTerritory } from './community.ts';

type Person = Awaited<ReturnType<typeof joinNetwork>>;

/**
 * A departmental library and one person of each kind that a table of rights on trainings names:
 * who organises, who teaches, a member, the referents, an administrator.
 */
export async function joinTrainingPeople(db: Database) {
  const place = await settleTerritory(db);
  const { forcalquierId, aptId } = place;
  const [made] = await db
    .insert(libraries)
    .values({ slug: 'bd', name: 'MD', communeCode: '04088', kind: 'departmental' })
    .returning({ id: libraries.id });
  const departmentalId = made!.id;
  const join = (name: string, libraryId: string, more = {}) =>
    joinNetwork(db, { name, libraryId, ...more });
  const people: Record<string, Person> = {
    organiser: await join('Nora', departmentalId),
    trainer: await join('Ines', aptId),
    member: await join('Sacha', aptId),
    referent: await join('Rene', forcalquierId, {
      grants: [{ role: 'libraryReferent', libraryId: forcalquierId }],
    }),
    territory: await join('Tania', forcalquierId, {
      grants: [{ role: 'territoryReferent', departementCode: '04' }],
    }),
    'other territory': await join('Otto', aptId, {
      grants: [{ role: 'territoryReferent', departementCode: '84' }],
    }),
    administrator: await join('Admin', aptId, { grants: [{}] }),
  };
  return { place, departmentalId, people, join };
}
