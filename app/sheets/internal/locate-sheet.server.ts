import { eq, inArray } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import type { SheetContent } from '#app/sheets/content.ts';
import { libraries } from '#db/schema/libraries.ts';
import {
  communes,
  departements,
  formerCommunes,
  intercommunalities,
} from '#db/schema/territories.ts';

type Point = { latitude: number | null; longitude: number | null };

async function readLibraries(db: Queryable, ids: (string | null | undefined)[]) {
  const known = ids.filter((id) => id !== null && id !== undefined);
  if (known.length === 0) return [];
  return db
    .select({
      id: libraries.id,
      name: libraries.name,
      communeCode: libraries.communeCode,
      communeName: communes.name,
      latitude: libraries.latitude,
      longitude: libraries.longitude,
    })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(inArray(libraries.id, known));
}

/** The commune of a code, even when the code is that of a commune merged since. */
async function readCommune(db: Queryable, code: string | null | undefined) {
  if (!code) return null;
  const [former] = await db
    .select({ communeCode: formerCommunes.communeCode })
    .from(formerCommunes)
    .where(eq(formerCommunes.code, code));
  const [commune] = await db
    .select({
      code: communes.code,
      name: communes.name,
      latitude: communes.latitude,
      longitude: communes.longitude,
      departementCode: communes.departementCode,
      departementName: departements.name,
      intercommunalityCode: communes.intercommunalityCode,
      intercommunalityName: intercommunalities.name,
    })
    .from(communes)
    .innerJoin(departements, eq(departements.code, communes.departementCode))
    .leftJoin(intercommunalities, eq(intercommunalities.code, communes.intercommunalityCode))
    .where(eq(communes.code, former?.communeCode ?? code));
  return commune ?? null;
}

function firstPoint(...points: (Point | null | undefined)[]): Point {
  const found = points.find(
    (point) => point && point.latitude !== null && point.longitude !== null,
  );
  return { latitude: found?.latitude ?? null, longitude: found?.longitude ?? null };
}

/**
 * Where a sheet stands: its carrier and place by name, the commune of the place (else of the
 * carrier) with its territories, and a point in degrees (its own, else that of the library or
 * commune it takes place in, else of the carrying library).
 */
export async function locateSheet(
  db: Queryable,
  { carrier, place }: SheetContent,
  ownLibraryId: string | null,
) {
  const libraryId = carrier.libraryId ?? ownLibraryId;
  const found = await readLibraries(db, [libraryId, carrier.libraryId, place?.libraryId]);
  const libraryOf = (id: string | null | undefined) => found.find((library) => library.id === id);
  const carrying = libraryOf(libraryId);
  const host = libraryOf(place?.libraryId);
  const named = await readCommune(db, place?.communeCode);
  const commune =
    named ?? (await readCommune(db, host?.communeCode ?? carrying?.communeCode ?? null));
  const declared = libraryOf(carrier.libraryId);
  const carrierName = declared
    ? libraryDisplayName(declared)
    : carrier.structureName || (carrying ? libraryDisplayName(carrying) : '');
  const placeLabel = place?.label || (host ? libraryDisplayName(host) : '') || named?.name || null;
  return {
    libraryId: carrying?.id ?? null,
    carrierName,
    placeLabel,
    communeCode: commune?.code ?? null,
    intercommunalityCode: commune?.intercommunalityCode ?? null,
    departementCode: commune?.departementCode ?? null,
    ...firstPoint(place, host, named, carrying, commune),
    placeWords: [
      carrierName,
      placeLabel,
      commune?.name,
      commune?.intercommunalityName,
      commune?.departementName,
    ]
      .filter(Boolean)
      .join(' / '),
  };
}
