import { Button } from '#app/ui/button.tsx';
import { RemovablePill } from '#app/ui/pill.tsx';
import { Toggle } from '#app/ui/toggle.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { mapAddress, searchAddress, type SearchView } from '#app/search/addresses.ts';
import { emptyQuery, type SearchQuery } from '#app/search/search-query.ts';
import type { SearchResults } from '#app/search/search-sheets.server.ts';
import { searchSortLabels } from '#app/search/vocabulary.ts';
import { useHydrated } from '#app/ui/use-hydrated.ts';

import { sayResults } from './search-title.ts';

type ResultsProps = { results: SearchResults; view: SearchView };

/** How many, in which order, seen how. The order belongs to the form of the filters. */
export function ResultsHead({ results, view, formId }: ResultsProps & { formId: string }) {
  const { query, sort } = results;
  const hydrated = useHydrated();
  const sorts = [
    ...(query.words ? (['pertinence'] as const) : []),
    'recent' as const,
    ...(results.hasOrigin ? (['proche'] as const) : []),
  ];
  const first = query.words ? 'pertinence' : 'recent';
  return (
    <div className="resultats-tete">
      <h2 id="resultats">
        <span role="status">{sayResults(results)}</span>
      </h2>
      <div className="rang">
        <label className="petit" htmlFor="tri">
          Trier par
        </label>
        <select
          className="saisie tri"
          id="tri"
          name="tri"
          form={formId}
          defaultValue={sort === first ? '' : sort}
        >
          {sorts.map((one) => (
            <option key={one} value={one === first ? '' : one}>
              {searchSortLabels[one]}
            </option>
          ))}
        </select>
        {!hydrated && (
          <Button variant="outline" form={formId}>
            Trier
          </Button>
        )}
        <Toggle
          label="Affichage"
          views={[
            {
              to: searchAddress(query),
              label: 'Liste',
              icon: 'list',
              current: view === 'liste',
            },
            { to: mapAddress(query), label: 'Carte', icon: 'map' },
            {
              to: searchAddress(query, 'tableau'),
              label: 'Tableau',
              icon: 'table-2',
              current: view === 'tableau',
            },
          ]}
        />
      </div>
    </div>
  );
}

/** The filters in force: each goes by itself, or all at once. */
export function ActiveFilters({
  results: { filters, query },
  addressOf,
}: {
  results: Pick<SearchResults, 'filters' | 'query'>;
  /** The page that shows a search. */
  addressOf: (query: SearchQuery) => string;
}) {
  if (filters.length === 0) return null;
  return (
    <div className="rang actifs">
      <ul className="pastilles" aria-label="Filtres actifs">
        {filters.map(({ label, without }) => (
          <li key={label}>
            <RemovablePill to={addressOf(without)}>{label}</RemovablePill>
          </li>
        ))}
      </ul>
      <LinkButton
        variant="quiet"
        to={addressOf({ ...emptyQuery, words: query.words, sort: query.sort })}
        preventScrollReset
      >
        Tout retirer
      </LinkButton>
    </div>
  );
}
