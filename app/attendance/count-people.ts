import { formatCount } from '#app/ui/format.ts';

import type { AttendanceState } from './vocabulary.ts';

/** « 8 présents, 1 excusé, 2 à noter », empty counts left out but for who is there. */
export function sayCounts(states: readonly (AttendanceState | null)[]): string {
  const count = (state: AttendanceState | null) => states.filter((each) => each === state).length;
  const said: [number, string, string][] = [
    [count('left'), 'partie avant', 'parties avant'],
    [count('excused'), 'excusée', 'excusées'],
    [count('absent'), 'absente', 'absentes'],
    [count(null), 'à noter', 'à noter'],
  ];
  return [
    formatCount(count('present'), 'personne présente', 'personnes présentes'),
    ...said.flatMap(([many, one, more]) => (many > 0 ? formatCount(many, one, more) : [])),
  ].join(', ');
}
