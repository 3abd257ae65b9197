/** A published sheet, or a replay of one, that says that a speaker came. */
export type Coming = {
  /** Of the replay; null for the sheet itself. */
  replayId: string | null;
  slug: string;
  title: string;
  /** « mars 2026 »; null where the sheet does not say. */
  when: string | null;
  place: string | null;
  carrierName: string;
  /** Other libraries that did the same. */
  replayCount: number;
  communeCode: string | null;
  latitude: number | null;
  longitude: number | null;
};

/** The same as points of a map, commune by commune. */
export function spotsOf(comings: readonly Coming[]) {
  const spots = new Map<
    string,
    { code: string; name: string; latitude: number; longitude: number; count: number }
  >();
  for (const { communeCode, place, latitude, longitude } of comings) {
    if (communeCode === null || latitude === null || longitude === null) continue;
    const known = spots.get(communeCode);
    if (known) known.count += 1;
    else
      spots.set(communeCode, {
        code: communeCode,
        name: place ?? '',
        latitude,
        longitude,
        count: 1,
      });
  }
  return [...spots.values()];
}
