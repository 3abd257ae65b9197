/** What a map shows, in degrees (WGS 84). */
export type Bounds = { west: number; south: number; east: number; north: number };

export const nearestZoom = 16;
export const farthestZoom = 5;

/** Four decimals are eleven metres: enough for a frame, short enough for an address. */
const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

/** Bounds as written in addresses (`vue=`): west, south, east, north. */
export function formatView({ west, south, east, north }: Bounds): string {
  return [west, south, east, north].map(round).join(',');
}

/**
 * Bounds read from an address.
 * @returns null when they are not four numbers that make a frame on Earth.
 */
export function parseView(text: string): Bounds | null {
  const parts = text.split(',');
  if (parts.length !== 4 || parts.some((part) => !/^-?\d{1,3}(\.\d{1,8})?$/u.test(part)))
    return null;
  const [west = 0, south = 0, east = 0, north = 0] = parts.map(Number);
  const isOnEarth = west >= -180 && east <= 180 && south >= -85 && north <= 85;
  return isOnEarth && west < east && south < north ? { west, south, east, north } : null;
}

/** A zoom read from an address: a level, whole or not, between the farthest and the nearest; or null. */
export function parseZoom(text: string): number | null {
  if (!/^\d{1,2}(\.\d{1,4})?$/u.test(text)) return null;
  const zoom = Number(text);
  return zoom >= farthestZoom && zoom <= nearestZoom ? zoom : null;
}

/** The same frame, wider on each side by this share of its size. */
export function widen({ west, south, east, north }: Bounds, share: number): Bounds {
  const [x, y] = [(east - west) * share, (north - south) * share];
  return {
    west: Math.max(-180, west - x),
    south: Math.max(-85, south - y),
    east: Math.min(180, east + x),
    north: Math.min(85, north + y),
  };
}

const leastSpanInDegrees = 0.08;

/**
 * The same frame, not smaller than a commune: one lonely point is shown with its surroundings.
 * @param leastSpan in degrees.
 */
export function roomAround(
  { west, south, east, north }: Bounds,
  leastSpan = leastSpanInDegrees,
): Bounds {
  const x = Math.max(0, leastSpan - (east - west)) / 2;
  const y = Math.max(0, leastSpan - (north - south)) / 2;
  return { west: west - x, south: south - y, east: east + x, north: north + y };
}
