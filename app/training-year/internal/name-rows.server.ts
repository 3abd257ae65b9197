import { eq, inArray } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { type RegistrantStatus, registrantStatusLabels } from '#app/registrations/vocabulary.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes, departements } from '#db/schema/territories.ts';
import { themes } from '#db/schema/vocabularies.ts';

import type { YearPart } from './count-year.server.ts';

type Labels = (key: string) => string;

/** What people call the rows of a part. */
export async function nameRows(
  db: Queryable,
  part: Exclude<YearPart, 'session'>,
  keys: readonly string[],
): Promise<Labels> {
  const known = keys.filter(Boolean);
  switch (part) {
    case 'status':
      return (key) => registrantStatusLabels[key as RegistrantStatus];
    case 'theme': {
      const rows = await db
        .select()
        .from(themes)
        .where(inArray(themes.id, known.map(Number)));
      return (key) => rows.find(({ id }) => String(id) === key)?.label ?? key;
    }
    case 'library': {
      const rows = await db
        .select({ id: libraries.id, name: libraries.name, communeName: communes.name })
        .from(libraries)
        .innerJoin(communes, eq(communes.code, libraries.communeCode))
        .where(inArray(libraries.id, known));
      const names = new Map(rows.map((row) => [row.id, libraryDisplayName(row)]));
      return (key) => names.get(key) ?? 'Sans bibliothèque';
    }
    default: {
      const rows = await db.select().from(departements).where(inArray(departements.code, known));
      const names = new Map(rows.map(({ code, name }) => [code, `${name} (${code})`]));
      return (key) => names.get(key) ?? 'Sans département';
    }
  }
}
