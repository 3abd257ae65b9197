import { sql, type SQL } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { LibrarySummary } from '#app/libraries/library-summary.ts';
import type { LibraryKind, LibraryPointSource } from '#app/libraries/vocabulary.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { registerEntries } from '#db/schema/register.ts';
import { communes, departements, intercommunalities } from '#db/schema/territories.ts';

type Row = {
  id: string;
  slug: string;
  name: string;
  kind: LibraryKind;
  address: string | null;
  postalCode: string | null;
  communeCode: string;
  communeName: string;
  departementCode: string;
  departementName: string;
  intercommunalityCode: string | null;
  intercommunalityName: string | null;
  latitude: number | null;
  longitude: number | null;
  pointSource: LibraryPointSource | null;
  website: string | null;
  sheetCount: number;
};

/**
 * Summaries of libraries.
 * @param source query of `id` and `rank`: which ones, in which order.
 */
export async function readSummaries(db: Queryable, source: SQL): Promise<LibrarySummary[]> {
  const rows = await db.execute<Row>(sql`
    select l.id, l.slug, l.name, l.kind, l.address, l.postal_code as "postalCode",
        c.code as "communeCode", c.name as "communeName",
        d.code as "departementCode", d.name as "departementName",
        i.code as "intercommunalityCode", i.name as "intercommunalityName",
        l.latitude, l.longitude, l.point_source as "pointSource", l.website,
        (select count(*)::int from ${registerEntries} r where r.library_id = l.id) as "sheetCount"
      from (${source}) chosen
      join ${libraries} l on l.id = chosen.id
      join ${communes} c on c.code = l.commune_code
      join ${departements} d on d.code = c.departement_code
      left join ${intercommunalities} i on i.code = c.intercommunality_code
     order by chosen.rank`);
  return rows.map(toSummary);
}

function toSummary(row: Row): LibrarySummary {
  const {
    communeCode,
    communeName,
    departementCode,
    departementName,
    intercommunalityCode,
    intercommunalityName,
    ...own
  } = row;
  return {
    ...own,
    displayName: libraryDisplayName({ name: row.name, communeName }),
    commune: { code: communeCode, name: communeName },
    departement: { code: departementCode, name: departementName },
    intercommunality:
      intercommunalityCode && intercommunalityName
        ? { code: intercommunalityCode, name: intercommunalityName }
        : null,
  };
}
