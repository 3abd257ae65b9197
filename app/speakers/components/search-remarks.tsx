import { Link } from '@remix-run/react';

import type { SpeakerQuery } from '#app/speakers/speaker-query.ts';
import type { SpeakerResults } from '#app/speakers/speaker-summary.ts';
import { formatDate } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

const quoted = (text: string) => `«\u00A0${text}\u00A0»`;

const sayAsked = (from: string, to: string) =>
  from === to
    ? `le ${formatDate(from)}`
    : `au moins un jour du ${formatDate(from)} au ${formatDate(to)}`;

type SearchRemarksProps = {
  results: Pick<SpeakerResults, 'query' | 'problems' | 'corrections' | 'synonyms' | 'destination'>;
  addressOf: (query: SpeakerQuery) => string;
};

/** What was searched when it is not quite what was typed, and what was left aside. */
export function SearchRemarks({ results, addressOf }: SearchRemarksProps) {
  const { query, problems, corrections, synonyms, destination } = results;
  const corrected = corrections.reduce(
    (words, { typed, used }) => words.replace(typed, used),
    query.words,
  );
  const exact = { ...query, words: `"${query.words.replaceAll('"', '')}"`, page: 1 };
  const { freeFrom, freeTo } = query;
  const isPlaced = Boolean(destination) || query.communes.length > 0 || freeFrom !== null;
  if (!problems.length && !corrections.length && !synonyms.length && !isPlaced) return null;
  return (
    <div className="pile remarques">
      {problems.length > 0 && (
        <Notice tone="warning" title="Une partie de la recherche a été laissée de côté.">
          <ul>
            {problems.map(({ name, value, message }) => (
              <li key={`${name}=${value}`}>
                {quoted(`${name}=${value}`)}
                {'\u00A0'}: {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {corrections.length > 0 && (
        <Notice>
          <p>
            Intervenants pour <strong>{quoted(corrected)}</strong>
            {'\u00A0'}: aucun ne dit {corrections.map(({ typed }) => quoted(typed)).join(' ni ')}.{' '}
            <Link to={addressOf(exact)}>Chercher exactement {quoted(query.words)}</Link>
          </p>
        </Notice>
      )}
      {synonyms.length > 0 && (
        <p className="petit doux">
          Cherché aussi{'\u00A0'}: {synonyms.map(quoted).join(', ')}.
        </p>
      )}
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
    </div>
  );
}
