import { eq } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Actor } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import {
  canReadLibraryYear,
  canReadOrganiserYear,
  canReadRegionYear,
  canReadTerritoryYear,
} from '#app/training-year/policy.ts';
import type { YearScope } from '#app/training-year/vocabulary.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes, departements } from '#db/schema/territories.ts';

import type { FoundScope } from './year-places.server.ts';

type Opened = { found: FoundScope; label: string };

async function findLibrary(db: Queryable, slug: string) {
  const [library] = await db
    .select({
      libraryId: libraries.id,
      kind: libraries.kind,
      name: libraries.name,
      communeName: communes.name,
      departementCode: communes.departementCode,
    })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(libraries.slug, slug));
  return library;
}

/**
 * Whose year somebody asks for, where they may read it.
 * @throws {NotSignedIn}; {NotFound} for what is not theirs to read, whether or not it exists.
 */
export async function openScope(
  db: Queryable,
  actor: Actor,
  { kind, key }: YearScope,
): Promise<Opened> {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const nowhere = () => new NotFound('Ce bilan n’existe pas, ou n’est pas pour vous.');
  switch (kind) {
    case 'mine':
      return { found: { kind, userId: actor.userId }, label: 'Mon année' };
    case 'library':
    case 'organiser': {
      const library = await findLibrary(db, key);
      if (!library) throw nowhere();
      const { libraryId, departementCode } = library;
      const organiser = {
        libraryId,
        departementCode,
        isDepartmental: library.kind === 'departmental',
      };
      const mayRead =
        kind === 'library'
          ? canReadLibraryYear(actor, libraryId)
          : canReadOrganiserYear(actor, organiser);
      if (!mayRead) throw nowhere();
      return { found: { kind, libraryId }, label: libraryDisplayName(library) };
    }
    case 'territory': {
      const [departement] = await db.select().from(departements).where(eq(departements.code, key));
      if (!departement || !canReadTerritoryYear(actor, key)) throw nowhere();
      return { found: { kind, departementCode: key }, label: `${departement.name} (${key})` };
    }
    default:
      if (!canReadRegionYear(actor)) throw nowhere();
      return { found: { kind }, label: 'Toute la région' };
  }
}
