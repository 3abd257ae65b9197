import { formatDate } from '#app/ui/format.ts';

import { tripWayLabels, tripWays } from './vocabulary.ts';

/** « 14 janvier 2027, aller ». */
export function sayTrip(trip: string): string {
  const [day = '', way] = trip.split(':');
  const known = tripWays.find((one) => one === way);
  return [formatDate(day), known && tripWayLabels[known]].filter(Boolean).join(', ');
}

/** « 14 janvier 2027, aller et retour · 15 janvier 2027, aller ». */
export function sayTrips(trips: readonly string[]): string {
  const days = [...new Set(trips.map((trip) => trip.split(':')[0] ?? ''))];
  return days
    .map((day) => {
      const ways = tripWays.filter((way) => trips.includes(`${day}:${way}`));
      return `${formatDate(day)}, ${ways.map((way) => tripWayLabels[way]).join(' et ')}`;
    })
    .join(' · ');
}
