import { eq } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

/** « Médiathèque André-Roman, Sisteron »; null where there is no such library. */
export async function readLibraryName(db: Queryable, libraryId: string): Promise<string | null> {
  const [library] = await db
    .select({ name: libraries.name, communeName: communes.name })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(libraries.id, libraryId));
  return library ? libraryDisplayName(library) : null;
}
