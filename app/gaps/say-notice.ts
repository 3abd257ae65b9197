import { formatDate } from '#app/ui/format.ts';

type Dates = { startsOn: string | null; endsOn: string | null };

/** When somebody is needed; empty where nothing is said. */
export function sayNeededOn({ startsOn, endsOn }: Dates): string {
  if (!startsOn || !endsOn) return '';
  return startsOn === endsOn
    ? `le ${formatDate(startsOn)}`
    : `du ${formatDate(startsOn)} au ${formatDate(endsOn)}`;
}

/** « Forcalquier, Alpes-de-Haute-Provence ». */
export const sayPlace = ({ place, departement }: { place: string; departement: string }) =>
  place ? `${place}, ${departement}` : departement;
