import { eq, inArray } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import type { SheetContent } from '#app/sheets/content.ts';
import type { Names } from '#app/sheets/difference.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';

/** What the ids of these contents stand for. */
export async function readNames(db: Queryable, contents: readonly SheetContent[]): Promise<Names> {
  const libraryIds = contents
    .flatMap(({ carrier, place }) => [carrier.libraryId, place?.libraryId])
    .filter((id) => id !== null && id !== undefined);
  const [themeRows, audienceRows, libraryRows] = await Promise.all([
    readLabels(
      db,
      themes,
      contents.flatMap(({ themeIds }) => themeIds),
    ),
    readLabels(
      db,
      audiences,
      contents.flatMap(({ audienceIds }) => audienceIds),
    ),
    libraryIds.length
      ? db
          .select({ id: libraries.id, name: libraries.name, communeName: communes.name })
          .from(libraries)
          .innerJoin(communes, eq(communes.code, libraries.communeCode))
          .where(inArray(libraries.id, libraryIds))
      : [],
  ]);
  return {
    themes: new Map(themeRows.map(({ id, label }) => [id, label])),
    audiences: new Map(audienceRows.map(({ id, label }) => [id, label])),
    libraries: new Map(libraryRows.map((library) => [library.id, libraryDisplayName(library)])),
  };
}

async function readLabels(db: Queryable, table: typeof themes | typeof audiences, ids: number[]) {
  if (ids.length === 0) return [];
  return db.select({ id: table.id, label: table.label }).from(table).where(inArray(table.id, ids));
}
