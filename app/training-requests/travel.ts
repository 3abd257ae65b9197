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

type Profile = {
  disciplines: readonly string[];
  claimedById: string | null;
  themeIds: readonly number[];
  departementCodes: readonly string[];
  radiusInKm: number | null;
  communeCode: string | null;
};

/** Why somebody of the directory may not be declared to come out; null where they may. */
export function whyNotTouring(profile: Profile): string | null {
  const { disciplines, claimedById, themeIds, departementCodes, radiusInKm, communeCode } = profile;
  if (!disciplines.includes('trainer')) return 'Sa page ne dit pas qu’elle ou il forme.';
  if (claimedById !== null) return 'Cette personne a un compte\u00A0: c’est à elle de se proposer.';
  const comes = departementCodes.length > 0 || radiusInKm !== null;
  if (themeIds.length === 0 || communeCode === null || !comes)
    return 'Sa page ne dit pas encore quels thèmes, d’où elle ou il part, ni jusqu’où.';
  return null;
}
