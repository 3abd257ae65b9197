import { readAddress } from '#app/platform/address.ts';
import { sessionParameters } from '#app/trainings/query.ts';

const { theme, dept, commune, rayon, lieu } = sessionParameters;

/** What a search of `/formations/equipe-volante` asks: one of each. */
export type TouringQuery = {
  /** Its slug. */
  theme: string | null;
  departement: string | null;
  /** INSEE code of where the route begins. */
  commune: string | null;
  place: string;
  /** Of a basin. */
  radiusInKm: number;
};

/** Of a basin where nobody said: half an hour's drive or so. */
const usualBasinInKm = 30;

/** Reads the address of the page of touring trainers; what is not understood is told in `problems`. */
export function parseTouringQuery(address: URLSearchParams) {
  const { given, problems } = readAddress(address, { theme, dept, commune, rayon, lieu });
  const query: TouringQuery = {
    theme: given.theme?.[0] ?? null,
    departement: given.dept?.[0] ?? null,
    commune: given.commune?.[0] ?? null,
    place: given.commune?.length ? '' : (given.lieu?.[0] ?? ''),
    radiusInKm: given.rayon?.[0] ?? usualBasinInKm,
  };
  return { query, problems };
}
