import { formatDate } from '#app/ui/format.ts';

type Said = {
  themes: readonly { label: string }[];
  place: { name: string };
  radiusInKm: number | null;
  departementCodes: readonly string[];
  startsOn: string | null;
  endsOn: string | null;
};

/** « Sciences, Numérique »; « Tous les thèmes » where none is named. */
export const sayTaught = ({ themes }: Pick<Said, 'themes'>) =>
  themes.map(({ label }) => label).join(', ') || 'Tous les thèmes';

/** « À 80 km au plus de Draguignan, et dans le 83 ». */
export function sayReach({ place, radiusInKm, departementCodes }: Omit<Said, 'themes'>): string {
  const around = radiusInKm !== null && `à ${radiusInKm}\u00A0km au plus de ${place.name}`;
  const within = departementCodes.length > 0 && `dans le ${departementCodes.join(', le ')}`;
  const said = [around, within].filter(Boolean).join(', et ');
  return said.charAt(0).toUpperCase() + said.slice(1) + (around ? '' : `, depuis ${place.name}`);
}

/** « Du 1er mars au 30 juin 2027 »; empty where nothing is said. */
export function sayPeriod({ startsOn, endsOn }: Pick<Said, 'startsOn' | 'endsOn'>): string {
  if (startsOn && endsOn) return `Du ${formatDate(startsOn)} au ${formatDate(endsOn)}`;
  if (startsOn) return `Dès le ${formatDate(startsOn)}`;
  return endsOn ? `Jusqu’au ${formatDate(endsOn)}` : '';
}
