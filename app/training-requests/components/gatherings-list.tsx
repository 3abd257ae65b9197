import type { Gathering } from '#app/training-requests/request-results.ts';
import { formatCount } from '#app/ui/format.ts';

/** The twin of the map: where demand gathers, by intercommunality. */
export function GatheringsList({ gatherings }: { gatherings: readonly Gathering[] }) {
  return (
    <ul className="filet petit">
      {gatherings.map(({ name, people, libraries, requests }) => (
        <li key={name}>
          <strong>{name}</strong>
          {'\u00A0: '}
          {[
            formatCount(people, 'personne', 'personnes'),
            formatCount(libraries, 'bibliothèque', 'bibliothèques'),
            formatCount(requests, 'demande', 'demandes'),
          ].join(', ')}
        </li>
      ))}
    </ul>
  );
}
