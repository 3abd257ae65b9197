import { eq, inArray } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { canReadLibraryYear, canReadOrganiserYear } from '#app/training-year/policy.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { trainings } from '#db/schema/trainings.ts';

import type { Known } from './year-places.server.ts';

/** What this member may read beside the year of a territory, and so subtract from it. */
export async function findKnown(db: Queryable, member: Member): Promise<Known> {
  const organisers = await db
    .select({
      libraryId: libraries.id,
      kind: libraries.kind,
      departementCode: communes.departementCode,
    })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(inArray(libraries.id, db.selectDistinct({ id: trainings.libraryId }).from(trainings)));
  return {
    userId: member.userId,
    libraryIds: member.grants
      .flatMap(({ libraryId }) => libraryId ?? [])
      .filter((libraryId) => canReadLibraryYear(member, libraryId)),
    organiserIds: organisers
      .filter(({ kind, ...library }) =>
        canReadOrganiserYear(member, { ...library, isDepartmental: kind === 'departmental' }),
      )
      .map(({ libraryId }) => libraryId),
  };
}
