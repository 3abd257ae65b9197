import { distanceInKm, type Point } from '#app/territories/distance.ts';

/**
 * A journey there and back through some places in their order, in kilometres: as the crow flies, and
 * by road as estimated. Places that are nowhere on the map are left out; null where none is left.
 * @param detourInHundredths by how much the road is longer (130: 1.3 times).
 */
export function journeyThrough(
  from: Point | null,
  places: readonly (Point | null)[],
  detourInHundredths: number,
): { straightInKm: number; roadInKm: number } | null {
  const stops = places.filter((place) => place !== null);
  if (!from || stops.length === 0) return null;
  const round = [from, ...stops, from];
  const straightInKm = round
    .slice(1)
    .reduce((total, stop, i) => total + distanceInKm(round[i] ?? stop, stop), 0);
  return { straightInKm, roadInKm: Math.round((straightInKm * detourInHundredths) / 100) };
}
