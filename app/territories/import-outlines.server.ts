import { isDeepStrictEqual } from 'node:util';

import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { fold } from '#app/platform/fold.ts';
import { importAlone } from '#app/platform/import-lock.server.ts';
import { countOutcomes, type ImportLine, type ImportReport } from '#app/platform/import-report.ts';
import { departementOutlines, departements } from '#db/schema/territories.ts';

import { type Outline, type Ring, simplifyRing, toOutline } from './outline.ts';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], z.unknown());
const ring = z.array(position).min(4);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
/** What is no text is no name: the line is then refused for its code, not the file for its type. */
const text = z.string().catch('');
const names = z
  .object({ code: text, nom: text, name: text })
  .transform(({ code, nom, name }) => ({ code, name: nom || name }));
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.object({ properties: names, geometry: z.unknown() })).min(1),
});

/** Maps of a whole département never show less than this. */
const toleranceInKm = 0.1;

/**
 * Keeps official outlines of départements (GeoJSON, properties `code` and `nom`), in place of those
 * drawn from the packages; they are simplified to 100 m. Run from the command line, hence without
 * an actor.
 * @param options without `write` nothing changes, and the report says what would.
 * @throws {InvalidInput} when the file is not a GeoJSON collection.
 */
export async function importOutlines(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  document: unknown,
  { write }: { write: boolean },
): Promise<ImportReport> {
  const parsed = collection.safeParse(document);
  if (!parsed.success) {
    throw new InvalidInput(
      { '': ['Ce fichier n’est pas une collection GeoJSON (FeatureCollection).'] },
      undefined,
      { cause: parsed.error },
    );
  }
  return importAlone(db, { write }, async (tx) => {
    const known = new Map(
      (
        await tx
          .select({
            code: departements.code,
            name: departements.name,
            // As text: told apart from the new one without a second reading.
            before: sql<string | null>`${departementOutlines.geometry}::text`,
          })
          .from(departements)
          .leftJoin(departementOutlines, eq(departementOutlines.departementCode, departements.code))
      ).map((row) => [row.code, row]),
    );
    const lines: ImportLine[] = [];
    const seen = new Set<string>();
    for (const [i, feature] of parsed.data.features.entries()) {
      const { code, name } = feature.properties;
      const line = { line: i + 1, label: `${name || 'contour'} (${code || '?'})`, warnings: [] };
      const refuse = (why: string) => lines.push({ ...line, outcome: 'refused', notes: [why] });
      const departement = known.get(code);
      const shape = geometry.safeParse(feature.geometry);
      if (!departement) refuse('Ce code n’est celui d’aucun département.');
      else if (name && fold(name) !== fold(departement.name))
        refuse(`Le code ${code} est celui du département ${departement.name}.`);
      else if (seen.has(code)) refuse('Ce département a déjà un contour plus haut.');
      else if (!shape.success) refuse('Le contour n’est pas un polygone en degrés.');
      else {
        seen.add(code);
        const outline = simplify(shape.data);
        const { outcome, notes } = compare(departement.before, outline, shape.data);
        lines.push({ ...line, outcome, notes });
        if (!write || outcome === 'unchanged') continue;
        await tx
          .insert(departementOutlines)
          .values({ departementCode: code, geometry: outline, importedAt: clock() })
          .onConflictDoUpdate({
            target: departementOutlines.departementCode,
            set: { geometry: outline, importedAt: clock() },
          });
      }
    }
    if (write && lines.some(({ outcome }) => outcome === 'created' || outcome === 'changed')) {
      await recordDeed(tx, {
        actorId: null,
        action: 'outlines-imported',
        targetKind: 'departement',
        targetId: '*',
        detail: countOutcomes({ lines }),
      });
    }
    return { lines };
  });
}

type Geometry = z.infer<typeof geometry>;

function ringsOf({ type, coordinates }: Geometry): Ring[] {
  const rings = type === 'Polygon' ? coordinates : coordinates.flat();
  return rings.map((one) => one.map(([longitude, latitude]) => [longitude, latitude]));
}

function simplify(shape: Geometry): Outline {
  const round = (degrees: number) => Math.round(degrees * 100_000) / 100_000;
  const rings = ringsOf(shape)
    .map((one) =>
      simplifyRing(one, toleranceInKm).map(([x, y]): Ring[number] => [round(x), round(y)]),
    )
    .filter((one) => one.length >= 4);
  return toOutline(rings);
}

function compare(before: string | null, outline: Outline, shape: Geometry) {
  const isSame = before !== null && isDeepStrictEqual(JSON.parse(before), outline);
  if (isSame) return { outcome: 'unchanged' as const, notes: [] };
  const count = (rings: Ring[]) => rings.reduce((sum, one) => sum + one.length, 0);
  const note = `${count(ringsOf(shape))} points, dont ${count(outline.coordinates.flat())} gardés`;
  return { outcome: before === null ? ('created' as const) : ('changed' as const), notes: [note] };
}
