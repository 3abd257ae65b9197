import type { Point } from './distance.ts';

/**
 * Degrees as files write them, with a point or a comma.
 * @returns null where nothing is written, undefined where it is no point of the globe.
 */
export function readPoint(latitude = '', longitude = ''): Point | null | undefined {
  if (!latitude && !longitude) return null;
  const read = (written: string) =>
    /^-?\d+(?:[.,]\d+)?$/u.test(written) ? Number(written.replace(',', '.')) : Number.NaN;
  const point = { latitude: read(latitude), longitude: read(longitude) };
  const isOnGlobe = Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180;
  // 0, 0 is what forms write for « unknown ».
  const isWritten = point.latitude !== 0 || point.longitude !== 0;
  return isOnGlobe && isWritten ? point : undefined;
}
