import { formatCount } from '#app/ui/format.ts';

/** « 3 places sur 12 ». */
export function sayTaken({ quota, placesLeft }: { quota: number; placesLeft: number }): string {
  return `${formatCount(quota - placesLeft, 'place prise', 'places prises')} sur ${quota}`;
}

/** « 2 réponses attendues, 3 personnes en liste d’attente »; nothing where nobody waits. */
export function sayWaiting({ held, waiting }: { held: number; waiting: number }): string {
  return [
    held > 0 && formatCount(held, 'réponse attendue', 'réponses attendues'),
    waiting > 0 && `${formatCount(waiting, 'personne', 'personnes')} en liste d’attente`,
  ]
    .filter(Boolean)
    .join(', ');
}
