import { distanceInKm, type Point } from './distance.ts';
import { foldPlace } from './place-words.ts';

export type IndexedCommune = {
  code: string;
  name: string;
  departementCode: string;
  postalCodes: string[];
  latitude: number | null;
  longitude: number | null;
};
export type IndexedFormerCommune = { code: string; name: string; communeCode: string };

/** What a file says of a place. */
export type StatedPlace = {
  code?: string;
  name?: string;
  postalCode?: string;
  departementCode?: string;
  /** Other words where the commune may be named: the name of the library itself. */
  hint?: string;
  point?: Point | null;
};

export type FoundCommune = {
  commune: IndexedCommune;
  /** How it was found where it was not by its code or its exact name; a French sentence. */
  warning: string | null;
};

/** A commune reaches at least this far from its centre, for all we say. */
const leastReachInKm = 5;

/**
 * All communes in memory, to read files that name them loosely: by INSEE code, also of a commune
 * that was merged or of a city's arrondissement; else by name within the département; else by
 * postal code and likeness.
 */
export class CommuneIndex {
  readonly #communes = new Map<string, IndexedCommune>();
  readonly #former = new Map<string, IndexedFormerCommune>();
  readonly #byName = new Map<string, Set<IndexedCommune>>();
  readonly #byPostalCode = new Map<string, IndexedCommune[]>();
  readonly #byDepartement = new Map<string, IndexedCommune[]>();
  readonly #reaches = new Map<string, number>();
  readonly #placed: (IndexedCommune & Point)[] = [];

  constructor(communes: readonly IndexedCommune[], former: readonly IndexedFormerCommune[]) {
    for (const commune of communes) {
      this.#communes.set(commune.code, commune);
      this.#name(commune.departementCode, commune.name, commune);
      push(this.#byDepartement, commune.departementCode, commune);
      for (const code of commune.postalCodes) push(this.#byPostalCode, code, commune);
      if (hasPoint(commune)) this.#placed.push(commune);
    }
    for (const one of former) {
      this.#former.set(one.code, one);
      const parent = this.#communes.get(one.communeCode);
      if (parent) this.#name(parent.departementCode, one.name, parent);
    }
  }

  #name(departementCode: string, name: string, commune: IndexedCommune) {
    const key = `${departementCode} ${withoutArticle(foldPlace(name))}`;
    this.#byName.set(key, (this.#byName.get(key) ?? new Set()).add(commune));
  }

  byCode(code: string): IndexedCommune | undefined {
    return this.#communes.get(code);
  }

  /** The commune that an old code, or the code of an arrondissement, belongs to today. */
  byFormerCode(code: string): IndexedCommune | undefined {
    return this.#communes.get(this.#former.get(code)?.communeCode ?? '');
  }

  /** @returns null where no commune answers without doubt. */
  find(stated: StatedPlace): FoundCommune | null {
    const code = stated.code ?? '';
    const byCode = this.#communes.get(code) ?? this.byFormerCode(code);
    if (byCode) return { commune: byCode, warning: null };
    const departementCode = departementOf(stated);
    const name = withoutArticle(foldPlace((stated.name ?? '').replace(/ cedex.*$/iu, '')));
    const byName = name && only(this.#byName.get(`${departementCode} ${name}`));
    if (byName) return { commune: byName, warning: null };
    const likely = this.#findByLikeness(name, departementCode, stated);
    if (!likely) return null;
    const written = name ? `commune «\u00A0${stated.name}\u00A0» introuvable` : 'commune absente';
    return {
      commune: likely,
      warning: `${written}\u00A0: ${likely.name} (${likely.code}) retenue`,
    };
  }

  #findByLikeness(name: string, departementCode: string, stated: StatedPlace) {
    const hint = stated.hint ?? '';
    const neighbours = this.#byPostalCode.get(stated.postalCode ?? '') ?? [];
    if (neighbours.length === 1) return neighbours[0];
    return (
      alone(neighbours.filter((commune) => isNamedIn(commune, hint))) ??
      findMostLike(name, neighbours, 0.4) ??
      findMostLike(foldPlace(hint), neighbours, 0.5) ??
      // « Louhans », of which a merger made Louhans-Châteaurenaud.
      alone(neighbours.filter((commune) => haveSameStart(name, commune))) ??
      findMostLike(name, this.#byDepartement.get(departementCode) ?? [], 0.6) ??
      findClosest(stated.point, neighbours)
    );
  }

  /** The one commune of a département that these words name, if any. */
  findNamedIn(words: string, departementCode: string): IndexedCommune | undefined {
    const named = (this.#byDepartement.get(departementCode) ?? []).filter((commune) =>
      isNamedIn(commune, words),
    );
    // « Comps-sur-Artuby » says also « Comps »: the longest name is meant.
    return named.toSorted((a, b) => b.name.length - a.name.length)[0];
  }

  /**
   * Whether a commune may hold a point, by their distance: up to one and a half times the way from
   * its centre to its third nearest neighbour, and 5 km at least. Beside the real outlines of the
   * 946 communes of Provence, with the 706 libraries of its register that have a point, no library
   * that stands in its commune is farther. A commune without a centre may hold any point.
   */
  mayHold(commune: IndexedCommune, point: Point): boolean {
    if (!hasPoint(commune)) return true;
    const distance = distanceInKm(commune, point);
    return distance <= leastReachInKm || distance <= this.#reachInKm(commune);
  }

  #reachInKm(commune: IndexedCommune & Point): number {
    const known = this.#reaches.get(commune.code);
    if (known !== undefined) return known;
    const [, , , third] = this.#nearest(commune, 4); // The first is the commune itself.
    const reach = 1.5 * (third?.distance ?? Number.POSITIVE_INFINITY);
    this.#reaches.set(commune.code, reach);
    return reach;
  }

  /** The commune whose centre is nearest to a point. */
  nearest(point: Point): IndexedCommune | undefined {
    return this.#nearest(point, 1)[0]?.commune;
  }

  #nearest(point: Point, count: number) {
    const nearest: { commune: IndexedCommune; distance: number }[] = [];
    let farthest = Number.POSITIVE_INFINITY;
    for (const commune of this.#placed) {
      const distance = distanceInKm(point, commune);
      if (distance >= farthest) continue;
      nearest.push({ commune, distance });
      nearest.sort((a, b) => a.distance - b.distance);
      nearest.splice(count);
      if (nearest.length === count) farthest = nearest.at(-1)?.distance ?? farthest;
    }
    return nearest;
  }
}

export function hasPoint<Place extends { latitude: number | null; longitude: number | null }>(
  place: Place,
): place is Place & Point {
  return place.latitude !== null && place.longitude !== null;
}

function departementOf({ departementCode, postalCode, code }: StatedPlace): string {
  const stated = departementCode?.replace(/^69M$/u, '69');
  if (stated) return stated;
  const start = code || postalCode || '';
  if (start.startsWith('20') && !code) return Number(start) < 20_200 ? '2A' : '2B';
  return /^9[78]/u.test(start) ? start.slice(0, 3) : start.slice(0, 2);
}

const withoutArticle = (folded: string) => folded.replace(/^(?:le|la|les|l) /u, '');

function isNamedIn(commune: IndexedCommune, words: string): boolean {
  return ` ${foldPlace(words)} `.includes(` ${withoutArticle(foldPlace(commune.name))} `);
}

function only<Value>(values: ReadonlySet<Value> | undefined): Value | undefined {
  return alone([...(values ?? [])]);
}

function alone<Value>(values: readonly Value[]): Value | undefined {
  return values.length === 1 ? values[0] : undefined;
}

function haveSameStart(name: string, commune: IndexedCommune): boolean {
  const [start = ''] = name.split(' ');
  const says = start.length >= 5 && !/^sainte?$/u.test(start);
  return says && withoutArticle(foldPlace(commune.name)).split(' ')[0] === start;
}

/** The commune whose centre is within 2 km of a point, and twice nearer than any other. */
function findClosest(point: Point | null | undefined, communes: readonly IndexedCommune[]) {
  if (!point) return undefined;
  const [first, second] = communes
    .filter(hasPoint)
    .map((commune) => ({ commune, distance: distanceInKm(point, commune) }))
    .toSorted((a, b) => a.distance - b.distance);
  const isClear = first && first.distance <= 2 && (second?.distance ?? 99) >= 2 * first.distance;
  return isClear ? first.commune : undefined;
}

function push<Value>(groups: Map<string, Value[]>, key: string, value: Value) {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** The commune most like a name, when it is like enough and clearly more than the next one. */
function findMostLike(name: string, communes: readonly IndexedCommune[], least: number) {
  if (!name) return undefined;
  const ranked = communes
    .map((commune) => ({
      commune,
      likeness: likeness(name, withoutArticle(foldPlace(commune.name))),
    }))
    .toSorted((a, b) => b.likeness - a.likeness);
  const [best, next] = ranked;
  if (!best || best.likeness < least) return undefined;
  return best.likeness - (next?.likeness ?? 0) >= 0.1 ? best.commune : undefined;
}

/** Share of the trigrams of two folded names that both have, as pg_trgm counts them; 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [trigrams(one), trigrams(other)];
  const shared = [...a].filter((gram) => b.has(gram)).length;
  return shared / (a.size + b.size - shared || 1);
}

function trigrams(folded: string): Set<string> {
  return new Set(
    folded.split(' ').flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3));
    }),
  );
}
