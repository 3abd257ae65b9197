import type { TableRow } from '#app/platform/read-table.server.ts';
import {
  type CommuneIndex,
  hasPoint,
  type IndexedCommune,
} from '#app/territories/commune-index.ts';
import { distanceInKm, type Point } from '#app/territories/distance.ts';
import { readPoint } from '#app/territories/read-point.ts';

import { libraryDisplayName, tidyLibraryName } from '#app/libraries/library-name.ts';
import { tidyWebsite } from '#app/libraries/tidy-website.ts';
import type { LibraryKind, LibraryPointSource } from '#app/libraries/vocabulary.ts';

import { readNumber, readYesNo, tidyAddress } from './tidy-values.ts';

/** What a line of the ministry's register says of a library; a column that the file lacks is absent. */
export type RegisterValues = {
  name: string;
  kind?: LibraryKind;
  address?: string | null;
  postalCode?: string | null;
  communeCode: string;
  latitude: number | null;
  longitude: number | null;
  pointSource: LibraryPointSource | null;
  website?: string | null;
  openingHoursPerWeek?: number | null;
  surfaceInSquareMetres?: number | null;
  staffFullTimeEquivalent?: number | null;
  volunteers?: number | null;
  acquisitionBudgetInCents?: number | null;
  books?: number | null;
  visitsPerYear?: number | null;
  opensOnSunday?: boolean | null;
  hasWifi?: boolean | null;
  isMembershipFree?: boolean | null;
};

export type ReadRow = {
  line: number;
  registerCode: string;
  label: string;
  communeName: string;
  warnings: string[];
  values: RegisterValues;
};
export type RefusedRow = { line: number; label: string; refusal: string };

const kinds: Record<string, LibraryKind> = {
  'Bibliothèque départementale': 'departmental',
  Bibliobus: 'other',
  'Lieu uniquement administratif': 'other',
  'Réserve de documents non ouverte au public': 'other',
};

/** Column of the file, field of ours, and what one unit of the file is worth here. */
const counts = [
  ['amplitude_horaire', 'openingHoursPerWeek', 1],
  ['surface', 'surfaceInSquareMetres', 1],
  ['etp_salaries', 'staffFullTimeEquivalent', 1],
  ['benevoles', 'volunteers', 1],
  ['depenses_documentaires', 'acquisitionBudgetInCents', 100],
  ['livres', 'books', 1],
  ['entrees', 'visitsPerYear', 1],
] as const;
const decimals = new Set(['openingHoursPerWeek', 'staffFullTimeEquivalent']);

const answers = [
  ['ouverture_dimanche', 'opensOnSunday'],
  ['wifi', 'hasWifi'],
  ['gratuite', 'isMembershipFree'],
] as const;

/** One line of the register, its known faults answered; see the room's README. */
export function readRegisterRow(
  { line, cells }: TableRow,
  index: CommuneIndex,
): ReadRow | RefusedRow {
  const registerCode = cells.code_bib ?? '';
  const rawName = cells.nom ?? '';
  const label = `${rawName || 'sans nom'}${cells.commune ? `, ${cells.commune}` : ''}`;
  if (!/^[A-Za-z]{0,4}\d{1,9}$/u.test(registerCode))
    return { line, label, refusal: 'Le code du registre (code_bib) manque ou ne convient pas.' };
  const name = tidyLibraryName(rawName).slice(0, 200);
  if (!name) return { line, label, refusal: 'Le nom manque.' };
  const warnings: string[] = [];
  const stated = readPoint(cells.latitude, cells.longitude);
  if (stated === undefined) warnings.push('coordonnées illisibles, ignorées');
  const found = index.find({
    code: cells.code_insee,
    name: cells.commune,
    postalCode: cells.code_postal,
    departementCode: cells.code_departement ?? cells.code_departement_source,
    hint: name,
    point: stated,
  });
  if (!found) {
    const postalCode = cells.code_postal ? `, code postal ${cells.code_postal}` : '';
    return {
      line,
      label,
      refusal: `La commune «\u00A0${cells.commune ?? ''}\u00A0»${postalCode} est introuvable.`,
    };
  }
  if (found.warning) warnings.push(found.warning);
  const place = placeLibrary(
    { name, postalCode: cells.code_postal ?? '' },
    found.commune,
    stated ?? null,
    index,
    warnings,
  );
  const values: RegisterValues = { name, communeCode: place.commune.code, ...place.point };
  if (cells.type_adresse !== undefined) values.kind = kinds[cells.type_adresse] ?? 'library';
  if (cells.adresse !== undefined) values.address = tidyAddress(cells.adresse);
  if (cells.code_postal !== undefined)
    values.postalCode = readPostalCode(cells.code_postal, warnings);
  if (cells.site_internet !== undefined) {
    values.website = tidyWebsite(cells.site_internet) ?? null;
    if (tidyWebsite(cells.site_internet) === undefined)
      warnings.push(
        `site «\u00A0${cells.site_internet}\u00A0» ignoré\u00A0: ce n’est pas une adresse`,
      );
  }
  for (const [column, field, worth] of counts) {
    const raw = cells[column];
    if (raw === undefined) continue;
    const value = readNumber(raw);
    const worthwhile = value === undefined || value === null ? null : value * worth;
    if (value === undefined)
      warnings.push(`${column} «\u00A0${raw}\u00A0» ignoré\u00A0: ce n’est pas un nombre`);
    values[field] =
      worthwhile === null || decimals.has(field) ? worthwhile : Math.round(worthwhile);
  }
  for (const [column, field] of answers) {
    const raw = cells[column];
    if (raw !== undefined) values[field] = readYesNo(raw);
  }
  const communeName = place.commune.name;
  const displayName = libraryDisplayName({ name, communeName });
  return { line, registerCode, label: displayName, communeName, warnings, values };
}

function readPostalCode(raw: string, warnings: string[]): string | null {
  if (/^\d{5}$/u.test(raw)) return raw;
  if (raw) warnings.push(`code postal «\u00A0${raw}\u00A0» ignoré`);
  return null;
}

type Placed = {
  commune: IndexedCommune;
  point: Pick<RegisterValues, 'latitude' | 'longitude' | 'pointSource'>;
};

/**
 * Where a library stands. Without coordinates, at the centre of its commune. With a point that the
 * commune cannot hold: most of these are a street found in a neighbouring town, so the commune is
 * believed and its centre taken; unless name, postal code and point all three say another commune
 * (« Point lecture de Comps-sur-Artuby », recorded at Draguignan), which is then believed.
 */
function placeLibrary(
  { name, postalCode }: { name: string; postalCode: string },
  commune: IndexedCommune,
  stated: Point | null,
  index: CommuneIndex,
  warnings: string[],
): Placed {
  if (!stated) {
    warnings.push(
      hasPoint(commune)
        ? `sans coordonnées\u00A0: placée au centre de sa commune`
        : `sans coordonnées, et le centre de sa commune est inconnu`,
    );
    return { commune, point: centreOf(commune) };
  }
  const registered = { commune, point: { ...stated, pointSource: 'register' as const } };
  if (!hasPoint(commune) || index.mayHold(commune, stated)) return registered;
  const distance = distanceInKm(commune, stated);
  const away = `point à ${Math.round(distance)}\u00A0km du centre de sa commune (${commune.name})`;
  const named = index.findNamedIn(name, commune.departementCode);
  const isThere = named !== undefined && named.postalCodes.includes(postalCode);
  if (isThere && !commune.postalCodes.includes(postalCode) && index.mayHold(named, stated)) {
    const there = `${named.name} (${named.code})`;
    warnings.push(`${away}, nom et code postal de ${there}\u00A0: cette commune est retenue`);
    return { commune: named, point: registered.point };
  }
  const nearest = index.nearest(stated)?.name ?? 'une autre commune';
  warnings.push(`${away}, près de ${nearest}\u00A0: placée au centre de sa commune`);
  return { commune, point: centreOf(commune) };
}

function centreOf(commune: IndexedCommune): Placed['point'] {
  const { latitude, longitude } = commune;
  return { latitude, longitude, pointSource: latitude === null ? null : 'commune' };
}
