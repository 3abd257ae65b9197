import { and, eq, isNull } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { libraries } from '#db/schema/libraries.ts';

/**
 * Refuses a library that does not exist, or closed.
 * @throws {InvalidInput}
 */
export async function requireLibrary(db: Queryable, libraryId: string): Promise<void> {
  const [library] = await db
    .select({ id: libraries.id })
    .from(libraries)
    .where(and(eq(libraries.id, libraryId), isNull(libraries.closedAt)));
  if (!library)
    throw new InvalidInput({ libraryId: ['Choisissez votre bibliothèque dans la liste.'] });
}
