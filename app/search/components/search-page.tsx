import { useNavigation, useSubmit } from '@remix-run/react';
import type { ReactNode } from 'react';

import { searchAddress, type SearchView } from '#app/search/addresses.ts';
import type { WiderSearch } from '#app/search/loosen-search.server.ts';
import type { SearchQuery } from '#app/search/search-query.ts';
import type { SearchResults } from '#app/search/search-sheets.server.ts';
import { SheetRow } from '#app/sheets/components/sheet-row.tsx';
import type { SheetLine } from '#app/sheets/sheet-summary.ts';
import { apart } from '#app/ui/apart.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { FilterPanel } from '#app/ui/facet.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

import { FilterForm } from './filter-form.tsx';
import { KeepSearch } from './keep-search.tsx';
import { ActiveFilters, ResultsHead } from './results-head.tsx';
import { SearchHead } from './search-head.tsx';
import { SearchNotices } from './search-notices.tsx';

type SearchPageProps = {
  results: SearchResults<SheetLine>;
  wider: readonly WiderSearch[];
  view: SearchView;
  /** What else is found by the same words. */
  children?: ReactNode;
};

const formId = 'filtres';

const NoResults = apart(async () => (await import('./no-results.tsx')).NoResults);
const ResultsTable = apart(async () => (await import('./results-table.tsx')).ResultsTable);

/** The register of projects: search, narrow, compare. */
export function SearchPage({ results, wider, view, children }: SearchPageProps) {
  const { query } = results;
  const submit = useSubmit();
  const addressOf = (asked: SearchQuery) => searchAddress(asked, view);
  return (
    <div className="conteneur">
      <SearchHead query={query} view={view} />
      <SearchNotices results={results} addressOf={addressOf} />
      {results.total === 0 ? (
        <>
          <ActiveFilters results={results} addressOf={addressOf} />
          <NoResults results={results} wider={wider} view={view} />
          {children}
        </>
      ) : (
        <div className="avec-filtres">
          <aside aria-label="Filtres">
            <FilterPanel>
              <FilterForm
                results={results}
                id={formId}
                action="/fiches"
                kept={view === 'tableau' ? { vue: view } : {}}
                onAsk={(address) =>
                  submit(address, { action: '/fiches', preventScrollReset: true })
                }
              />
            </FilterPanel>
          </aside>
          <FoundSheets results={results} view={view}>
            {children}
          </FoundSheets>
        </div>
      )}
    </div>
  );
}

function FoundSheets({ results, view, children }: Omit<SearchPageProps, 'wider'>) {
  const { query, items } = results;
  const navigation = useNavigation();
  const isSearching = navigation.state !== 'idle' && navigation.location?.pathname === '/fiches';
  return (
    <section
      aria-labelledby="resultats"
      aria-busy={isSearching}
      className={classNames(isSearching && 'en-attente')}
    >
      <ResultsHead results={results} view={view} formId={formId} />
      <ActiveFilters results={results} addressOf={(asked) => searchAddress(asked, view)} />
      {view === 'tableau' ? (
        <ResultsTable sheets={items} showsBudget={results.mayFilterByBudget} />
      ) : (
        <ul className="resultats">
          {items.map((sheet) => (
            <SheetRow key={sheet.slug} sheet={sheet} />
          ))}
        </ul>
      )}
      <Pagination
        page={results.page}
        pageCount={results.pageCount}
        pageTo={(page) => searchAddress({ ...query, page }, view)}
      />
      {children}
      <KeepSearch query={query} />
    </section>
  );
}
