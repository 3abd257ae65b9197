import { Link } from '@remix-run/react';

import type { AddressProblem } from '#app/platform/address.ts';
import type { Correction } from '#app/search/compose-words.ts';
import type { SearchQuery } from '#app/search/search-query.ts';
import type { SearchResults } from '#app/search/search-sheets.server.ts';
import { Notice } from '#app/ui/notice.tsx';

const names: Record<string, string> = {
  q: 'les mots',
  theme: 'le thème',
  public: 'le public',
  type: 'le type d’action',
  statut: 'l’état du projet',
  budget: 'le budget',
  budget_min: 'le budget minimum',
  budget_max: 'le budget maximum',
  dept: 'le département',
  epci: 'l’intercommunalité',
  commune: 'la commune',
  autour: 'la commune',
  rayon: 'le rayon',
  du: 'la date de début',
  au: 'la date de fin',
  tri: 'l’ordre',
  page: 'la page',
};

const quoted = (text: string) => `«\u00A0${text}\u00A0»`;

/** Which filters of the address were left aside, and why. */
function IgnoredFilters({ problems }: { problems: readonly AddressProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning" title="Une partie de la recherche a été laissée de côté.">
      <ul>
        {problems.map(({ name, value, message }) => (
          <li key={`${name}=${value}`}>
            {names[name] ?? 'le filtre'} {quoted(names[name] ? value : `${name}=${value}`)}
            {'\u00A0'}: {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The words as they were searched: each mistyped one by what it was taken for. */
function replaceWord(words: string, { typed, used }: Correction): string {
  return words.replace(typed, used);
}

/** Says what was searched when it is not quite what was typed. */
export function SearchNotices({
  results,
  addressOf,
}: {
  results: SearchResults;
  /** The page that shows a search. */
  addressOf: (query: SearchQuery) => string;
}) {
  const { query, problems, corrections, guesses, synonyms } = results;
  const corrected = corrections.reduce(replaceWord, query.words);
  const exact = { ...query, words: `"${query.words.replaceAll('"', '')}"`, page: 1 };
  const guessed = { ...query, words: guesses.reduce(replaceWord, query.words), page: 1 };
  const isSilent = [problems, corrections, guesses, synonyms].every(({ length }) => length === 0);
  if (isSilent) return null;
  return (
    <div className="pile remarques">
      <IgnoredFilters problems={problems} />
      {corrections.length > 0 && (
        <Notice>
          <p>
            Résultats pour <strong>{quoted(corrected)}</strong>
            {'\u00A0'}: aucune fiche ne dit{' '}
            {corrections.map(({ typed }) => quoted(typed)).join(' ni ')}.{' '}
            <Link to={addressOf(exact)}>Chercher exactement {quoted(query.words)}</Link>
          </p>
        </Notice>
      )}
      {guesses.length > 0 && (
        <p className="petit">
          Vouliez-vous dire <Link to={addressOf(guessed)}>{quoted(guessed.words)}</Link>
          {'\u00A0'}?
        </p>
      )}
      {synonyms.length > 0 && (
        <p className="petit doux">
          Cherché aussi{'\u00A0'}: {synonyms.map(quoted).join(', ')}.
        </p>
      )}
    </div>
  );
}
