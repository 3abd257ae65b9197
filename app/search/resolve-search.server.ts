import { eq, inArray } from 'drizzle-orm';

import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { canSeeProfessional } from '#app/sheets/policy.ts';
import type { Point } from '#app/territories/distance.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes, intercommunalities } from '#db/schema/territories.ts';

import type { ComposedWords } from './compose-words.ts';
import { type Lists, readLists } from './internal/read-lists.server.ts';
import type { Side } from './internal/read-words.server.ts';
import { professionalParameters } from './query.ts';
import { type SearchQuery, writeSearchQuery } from './search-query.ts';
import { understandWords } from './understand-words.server.ts';
import type { SearchSort } from './vocabulary.ts';

/** A query whose names are known to exist, for one reader: ready to be asked of the register. */
export type Search = {
  query: SearchQuery;
  problems: AddressProblem[];
  /** Visitors match, count and sort by the public part only. */
  side: Side;
  words: ComposedWords;
  lists: Lists;
  themeIds: number[];
  audienceIds: number[];
  /** Name by SIREN of the intercommunalities asked for. */
  intercommunalities: Map<string, string>;
  commune: { code: string; name: string; departementCode: string; point: Point | null } | null;
  /** From where distances are counted: the commune asked for, else the reader's library. */
  origin: Point | null;
  sort: SearchSort;
};

const pointOf = (row: { latitude: number | null; longitude: number | null } | undefined) =>
  row && row.latitude !== null && row.longitude !== null
    ? { latitude: row.latitude, longitude: row.longitude }
    : null;

async function readCommune({ db }: Context, code: string | null): Promise<Search['commune']> {
  if (!code) return null;
  const [row] = await db.select().from(communes).where(eq(communes.code, code));
  if (!row) return null;
  return { code, name: row.name, departementCode: row.departementCode, point: pointOf(row) };
}

async function readOwnPoint({ db, actor }: Context): Promise<Point | null> {
  if (actor.kind !== 'member' || !actor.libraryId) return null;
  const [row] = await db.select().from(libraries).where(eq(libraries.id, actor.libraryId));
  return pointOf(row);
}

async function readIntercommunalities({ db }: Context, codes: string[]) {
  if (codes.length === 0) return new Map<string, string>();
  const rows = await db
    .select()
    .from(intercommunalities)
    .where(inArray(intercommunalities.code, codes));
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** Keeps the values that exist; tells the others. */
function keepKnown(
  name: string,
  values: string[],
  isKnown: (value: string) => boolean,
  message: string,
  problems: AddressProblem[],
): string[] {
  for (const value of values) if (!isKnown(value)) problems.push({ name, value, message });
  return values.filter(isKnown);
}

/** Takes out what this reader may not search by. */
function refuseProfessional(query: SearchQuery, problems: AddressProblem[]) {
  const address = writeSearchQuery(query);
  for (const name of professionalParameters)
    for (const value of address.getAll(name))
      problems.push({ name, value, message: 'Le budget se cherche une fois connecté.' });
  query.brackets = [];
  query.leastBudgetInEuros = null;
  query.mostBudgetInEuros = null;
}

/**
 * Makes a search of a query: its words become lexemes, its names ids; what does not exist, or is
 * not for this reader, is left aside and told in `problems`.
 */
export async function resolveSearch(
  context: Context,
  asked: SearchQuery,
  found: readonly AddressProblem[] = [],
): Promise<Search> {
  const { db, actor } = context;
  const query = { ...asked };
  const problems = [...found];
  const side: Side = canSeeProfessional(actor) ? 'full' : 'public';
  if (side === 'public') refuseProfessional(query, problems);
  const [lists, words, commune, ownPoint, known] = await Promise.all([
    readLists(db),
    understandWords(db, { words: query.words, side }),
    readCommune(context, query.commune),
    readOwnPoint(context),
    readIntercommunalities(context, query.intercommunalities),
  ]);
  if (query.words && !words.query && !words.excluded) {
    const message = 'Ces mots sont trop courants pour être cherchés.';
    problems.push({ name: 'q', value: query.words, message });
  }
  const keep = (
    name: string,
    values: string[],
    isKnown: (value: string) => boolean,
    what: string,
  ) => keepKnown(name, values, isKnown, what, problems);
  const hasSlug = (rows: { slug: string }[]) => (slug: string) =>
    rows.some((row) => row.slug === slug);
  query.themes = keep('theme', query.themes, hasSlug(lists.themes), 'Ce thème n’existe pas.');
  query.audiences = keep(
    'public',
    query.audiences,
    hasSlug(lists.audiences),
    'Ce public n’existe pas.',
  );
  query.departements = keep(
    'dept',
    query.departements,
    (code) => lists.departements.has(code),
    'Ce département n’existe pas.',
  );
  query.intercommunalities = keep(
    'epci',
    query.intercommunalities,
    (code) => known.has(code),
    'Cette intercommunalité n’existe pas.',
  );
  settlePlace(query, commune, problems);
  const origin = commune?.point ?? ownPoint;
  if (query.sort === 'proche' && !origin) {
    const message = 'Pour trier par distance, choisissez une commune.';
    problems.push({ name: 'tri', value: 'proche', message });
    query.sort = null;
  }
  const idsOf = (rows: { id: number; slug: string }[], slugs: string[]) =>
    rows.filter(({ slug }) => slugs.includes(slug)).map(({ id }) => id);
  return {
    query,
    problems,
    side,
    words,
    lists,
    themeIds: idsOf(lists.themes, query.themes),
    audienceIds: idsOf(lists.audiences, query.audiences),
    intercommunalities: known,
    commune,
    origin,
    sort: settleSort(query.sort, words),
  };
}

/** Without words nothing is more pertinent than another: the newest first. */
function settleSort(asked: SearchSort | null, words: ComposedWords): SearchSort {
  const sort = asked ?? 'pertinence';
  return sort === 'pertinence' && !words.query ? 'recent' : sort;
}

/** A commune that does not exist, or a circle around one whose centre nobody knows. */
function settlePlace(
  query: SearchQuery,
  commune: Search['commune'],
  problems: AddressProblem[],
): void {
  if (query.commune && !commune) {
    problems.push({
      name: 'commune',
      value: query.commune,
      message: 'Cette commune n’existe pas.',
    });
    query.commune = null;
    query.radiusInKm = null;
  }
  if (commune && query.radiusInKm !== null && !commune.point) {
    const message = 'Le centre de cette commune n’est pas connu.';
    problems.push({ name: 'rayon', value: String(query.radiusInKm), message });
    query.radiusInKm = null;
  }
}
