import { Link } from '@remix-run/react';

import type { SpeakerQuery } from '#app/speakers/speaker-query.ts';
import type { SpeakerResults } from '#app/speakers/speaker-summary.ts';
import { formatDate } from '#app/ui/format.ts';
import { SearchRemarks } from '#app/ui/search-remarks.tsx';

const sayAsked = (from: string, to: string) =>
  from === to
    ? `le ${formatDate(from)}`
    : `au moins un jour du ${formatDate(from)} au ${formatDate(to)}`;

type SpeakerRemarksProps = {
  results: Pick<SpeakerResults, 'query' | 'problems' | 'corrections' | 'synonyms' | 'destination'>;
  addressOf: (query: SpeakerQuery) => string;
};

/** What is said of a search of speakers: the words, and where and when they should come. */
export function SpeakerRemarks({ results, addressOf }: SpeakerRemarksProps) {
  const { query, problems, corrections, synonyms, destination } = results;
  const { freeFrom, freeTo } = query;
  return (
    <SearchRemarks
      words={query.words}
      problems={problems}
      corrections={corrections}
      synonyms={synonyms}
      found="Intervenants"
      none="aucun"
      addressOf={(words) => addressOf({ ...query, words, page: 1 })}
    >
      {destination && (
        <p className="petit">
          Celles et ceux qui disent venir à {destination.name}.{' '}
          <Link to={addressOf({ ...query, reach: null, page: 1 })}>Partout</Link>
        </p>
      )}
      {freeFrom && freeTo && (
        <p className="petit">
          Celles et ceux qui se disent libres {sayAsked(freeFrom, freeTo)}.{' '}
          <Link to={addressOf({ ...query, freeFrom: null, freeTo: null, page: 1 })}>
            À toute date
          </Link>
        </p>
      )}
      {query.communes.length > 0 && (
        <p className="petit">
          Celles et ceux de cet endroit de la carte.{' '}
          <Link to={addressOf({ ...query, communes: [], page: 1 })}>Toute la carte</Link>
        </p>
      )}
    </SearchRemarks>
  );
}
