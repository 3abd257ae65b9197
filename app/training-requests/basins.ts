import { distanceInKm, type Point } from '#app/territories/distance.ts';

/** People who ask, in one commune. */
export type Asking = Point & { code: string; name: string; people: number };

/** Communes near enough of one of them for a session there. */
type Basin = { centre: Asking; askings: Asking[]; people: number };

/**
 * Gathers demand into basins, greedily: the commune around which most people are within the radius
 * (in km, as the crow flies) takes them all; then the same among what is left. Where two gather as
 * many, the one where more people are, then the lower code.
 */
export function gatherBasins(askings: readonly Asking[], radiusInKm: number): Basin[] {
  const basins: Basin[] = [];
  let left = [...askings];
  while (left.length > 0) {
    const [best] = left
      .map((centre) => basinAround(centre, left, radiusInKm))
      .toSorted(
        (a, b) =>
          b.people - a.people ||
          b.centre.people - a.centre.people ||
          a.centre.code.localeCompare(b.centre.code),
      );
    if (!best) break;
    basins.push(best);
    left = left.filter((asking) => !best.askings.includes(asking));
  }
  return basins;
}

function basinAround(centre: Asking, among: readonly Asking[], radiusInKm: number): Basin {
  const askings = among.filter((asking) => distanceInKm(centre, asking) <= radiusInKm);
  return { centre, askings, people: askings.reduce((sum, { people }) => sum + people, 0) };
}

/**
 * Stops in the order of a route: each time the nearest one that is left, as the crow flies. Not the
 * shortest route, but one that people would drive, and the same every time.
 * @returns each with how far it is from the one before, in kilometres.
 */
export function routeFrom<Stop extends { centre: Point }>(
  start: Point,
  stops: readonly Stop[],
): (Stop & { kmFromBefore: number })[] {
  const route: (Stop & { kmFromBefore: number })[] = [];
  const left = [...stops];
  let here: Point = start;
  while (left.length > 0) {
    const from = here;
    const [next] = left
      .map((stop) => ({ stop, kmFromBefore: distanceInKm(from, stop.centre) }))
      .toSorted((a, b) => a.kmFromBefore - b.kmFromBefore);
    if (!next) break;
    route.push({ ...next.stop, kmFromBefore: next.kmFromBefore });
    left.splice(left.indexOf(next.stop), 1);
    here = next.stop.centre;
  }
  return route;
}
