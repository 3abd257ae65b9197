import { eq } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Member } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

/** « Camille Roux, Médiathèque de Forcalquier »: who writes to somebody outside of the network. */
export async function nameWriter(db: Queryable, actor: Member): Promise<string> {
  if (!actor.libraryId) return actor.displayName;
  const [library] = await db
    .select({ name: libraries.name, communeName: communes.name })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(libraries.id, actor.libraryId));
  return library ? `${actor.displayName}, ${libraryDisplayName(library)}` : actor.displayName;
}
