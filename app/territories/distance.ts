/** A place on the ground, in degrees (WGS 84). */
export type Point = { latitude: number; longitude: number };

/** Mean radius of the Earth, in kilometres (IUGG). */
const earthRadiusInKm = 6371.0088;

const toRadians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Great-circle distance between two points, in kilometres, by the haversine formula. The Earth
 * taken as a sphere: within 0.5 % of the geodesic.
 */
export function distanceInKm(from: Point, to: Point): number {
  const [fromLatitude, toLatitude] = [toRadians(from.latitude), toRadians(to.latitude)];
  const haversine =
    Math.sin((toLatitude - fromLatitude) / 2) ** 2 +
    Math.cos(fromLatitude) *
      Math.cos(toLatitude) *
      Math.sin(toRadians(to.longitude - from.longitude) / 2) ** 2;
  return 2 * earthRadiusInKm * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
