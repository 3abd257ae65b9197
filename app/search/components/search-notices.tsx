import type { SearchQuery } from '#app/search/search-query.ts';
import type { SearchResults } from '#app/search/search-sheets.server.ts';
import { SearchRemarks } from '#app/ui/search-remarks.tsx';

const filterNames: Record<string, string> = {
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

/** Says what was searched when it is not quite what was typed. */
export function SearchNotices({
  results: { query, problems, corrections, guesses, synonyms },
  addressOf,
}: {
  results: SearchResults;
  /** The page that shows a search. */
  addressOf: (query: SearchQuery) => string;
}) {
  return (
    <SearchRemarks
      words={query.words}
      problems={problems}
      corrections={corrections}
      guesses={guesses}
      synonyms={synonyms}
      found="Résultats"
      none="aucune fiche"
      filterNames={filterNames}
      addressOf={(words) => addressOf({ ...query, words, page: 1 })}
    />
  );
}
