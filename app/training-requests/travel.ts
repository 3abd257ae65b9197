import { distanceInKm } from '#app/territories/distance.ts';

/** What decides whether somebody comes. */
type Travels = {
  themes: readonly { id: number }[];
  departementCodes: readonly string[];
  radiusInKm: number | null;
  place: { latitude: number | null; longitude: number | null };
};
type Somewhere = { departementCode: string; latitude: number | null; longitude: number | null };

/** Teaches that: one of their themes, or any where they named none. */
export const teaches = ({ themes }: Pick<Travels, 'themes'>, themeId: number): boolean =>
  themes.length === 0 || themes.some(({ id }) => id === themeId);

/** Comes there: in a département that they named, or within their radius, as the crow flies. */
export function comesTo(trainer: Travels, to: Somewhere): boolean {
  if (trainer.departementCodes.includes(to.departementCode)) return true;
  const { latitude, longitude } = trainer.place;
  if (trainer.radiusInKm === null || latitude === null || longitude === null) return false;
  if (to.latitude === null || to.longitude === null) return false;
  const there = { latitude: to.latitude, longitude: to.longitude };
  return distanceInKm({ latitude, longitude }, there) <= trainer.radiusInKm;
}
