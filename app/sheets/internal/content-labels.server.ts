import { eq, inArray } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import type { SheetContent } from '#app/sheets/content.ts';
import type { ContentLabels } from '#app/sheets/sheet-form.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

/** Display names of libraries, by id. */
export async function libraryNames(
  db: Queryable,
  ids: readonly (string | null | undefined)[],
): Promise<Map<string, string>> {
  const known = ids.filter((id) => typeof id === 'string');
  if (!known.length) return new Map();
  const rows = await db
    .select({ id: libraries.id, name: libraries.name, communeName: communes.name })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(inArray(libraries.id, known));
  return new Map(rows.map((row) => [row.id, libraryDisplayName(row)]));
}

/** How the carrier and the place of a content are called in its form. */
export async function contentLabels(
  db: Queryable,
  { carrier, place }: SheetContent,
): Promise<ContentLabels> {
  const names = await libraryNames(db, [carrier.libraryId, place?.libraryId]);
  const nameOf = (id: string | null | undefined) => (id ? names.get(id) : undefined);
  return {
    carrier: nameOf(carrier.libraryId) ?? carrier.structureName,
    place: nameOf(place?.libraryId) ?? place?.label ?? '',
  };
}
