import { sql } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { fold } from '#app/platform/fold.ts';
import { importAlone } from '#app/platform/import-lock.server.ts';
import { countOutcomes, type ImportLine, type ImportReport } from '#app/platform/import-report.ts';
import { requireColumns, type Table, type TableRow } from '#app/platform/read-table.server.ts';

import { communesMoved } from './announcements.ts';
import { type CommuneIndex, hasPoint } from './commune-index.ts';
import { distanceInKm, type Point } from './distance.ts';
import { readCommuneIndex } from './read-commune-index.server.ts';
import { readPoint } from './read-point.ts';

type Placed = Point & { code: string };

/** The gazetteer's town hall and the official centre differ; beyond this, one of them is wrong. */
const farInKm = 15;

/**
 * Completes the centres of communes with the official ones (columns `code_insee`, `latitude`,
 * `longitude`, and `nom` to check). Libraries that stand at the centre of their commune follow.
 * Run from the command line by whoever holds the database, hence without an actor.
 * @param options without `write` nothing changes, and the report says what would.
 * @throws {InvalidInput} when columns miss.
 */
export async function importCommunes(
  { db }: Pick<Context, 'db'>,
  table: Table,
  { write }: { write: boolean },
): Promise<ImportReport> {
  requireColumns(table, ['code_insee', 'latitude', 'longitude']);
  return importAlone(db, { write }, async (tx) => {
    const index = await readCommuneIndex(tx);
    const official = await readOfficialCodes(tx);
    const seen = new Map<string, number>();
    const changed: Placed[] = [];
    const lines = table.rows.map((row) => {
      const { line, placed } = readRow(row, index, official, seen);
      if (placed && line.outcome === 'changed') changed.push(placed);
      return line;
    });
    if (write && changed.length > 0) {
      await writeCentres(tx, changed);
      await announce(tx, communesMoved, { communeCodes: changed.map(({ code }) => code) });
      await recordDeed(tx, {
        actorId: null,
        action: 'communes-imported',
        targetKind: 'commune',
        targetId: '*',
        detail: countOutcomes({ lines }),
      });
    }
    return { lines };
  });
}

async function readOfficialCodes(tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx.execute<{ code: string }>(
    sql`select code from communes where point_source = 'official'`,
  );
  return new Set(rows.map((row) => row.code));
}

function readRow(
  { line, cells }: TableRow,
  index: CommuneIndex,
  official: ReadonlySet<string>,
  seen: Map<string, number>,
): { line: ImportLine; placed?: Placed } {
  const code = cells.code_insee ?? '';
  const label = [cells.nom, code && `(${code})`].filter(Boolean).join(' ') || 'ligne sans code';
  const refuse = (why: string) => ({
    line: { line, label, outcome: 'refused' as const, notes: [why], warnings: [] },
  });
  const commune = index.byCode(code);
  const parent = index.byFormerCode(code);
  if (!code) return refuse('Le code INSEE manque.');
  if (!commune && parent) return refuse(`Ce code appartient à ${parent.name} (${parent.code}).`);
  if (!commune) return refuse('Ce code n’est celui d’aucune commune.');
  const before = seen.get(code);
  if (before !== undefined) return refuse(`Cette commune est déjà à la ligne ${before}.`);
  seen.set(code, line);
  const point = readPoint(cells.latitude, cells.longitude);
  if (point === null) return refuse('Le centre manque.');
  if (point === undefined)
    return refuse('Le centre n’est pas une latitude et une longitude en degrés.');
  const warnings: string[] = [];
  if (cells.nom && fold(cells.nom) !== fold(commune.name))
    warnings.push(`Le code ${code} est celui de ${commune.name}.`);
  const isSame =
    official.has(code) &&
    commune.latitude === point.latitude &&
    commune.longitude === point.longitude;
  if (isSame) return { line: { line, label, outcome: 'unchanged', notes: [], warnings } };
  if (hasPoint(commune) && distanceInKm(commune, point) > farInKm)
    warnings.push(`Le centre se déplace de ${Math.round(distanceInKm(commune, point))}\u00A0km.`);
  const from = hasPoint(commune) ? `${commune.latitude}, ${commune.longitude}` : 'inconnu';
  const notes = [`centre\u00A0: ${from} devient ${point.latitude}, ${point.longitude}`];
  return {
    line: { line, label, outcome: 'changed', notes, warnings },
    placed: { code, ...point },
  };
}

async function writeCentres(tx: Transaction, centres: readonly Placed[]) {
  await tx.execute(sql`
    update communes c set latitude = r.latitude, longitude = r.longitude, point_source = 'official'
      from jsonb_to_recordset(${JSON.stringify(centres)}::jsonb)
        as r(code text, latitude float8, longitude float8)
     where c.code = r.code`);
}
