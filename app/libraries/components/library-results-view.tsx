import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { librariesAddress } from '#app/libraries/addresses.ts';
import { type LibraryQuery, writeLibraryQuery } from '#app/libraries/query.ts';
import type { LibraryResults } from '#app/libraries/search-libraries.server.ts';
import type { AddressProblem } from '#app/platform/address.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatCount, quoted } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Pills, RemovablePill } from '#app/ui/pill.tsx';
import { SearchBox } from '#app/ui/search-box.tsx';
import { IgnoredFilters } from '#app/ui/search-remarks.tsx';

import { LibraryFilters } from './library-filters.tsx';
import { LibraryLine } from './library-line.tsx';

type LibraryResultsViewProps = {
  query: LibraryQuery;
  results: LibraryResults;
  problems: readonly AddressProblem[];
  /** Where they are; null where none has a place in the région. */
  map: ReactNode;
  listId: string;
};

const addressOf = (query: LibraryQuery) => `${librariesAddress}${writeLibraryQuery(query)}`;

/** The directory of libraries: one box, départements, the map and its list. */
export function LibraryResultsView({
  query,
  results,
  problems,
  map,
  listId,
}: LibraryResultsViewProps) {
  return (
    <div className="conteneur">
      <div className="recherche-tete">
        <h1 className="h1-page">Bibliothèques</h1>
        <SearchBox
          // The address may change without a new page: the box starts again from it.
          key={query.words}
          action={librariesAddress}
          label="Chercher une bibliothèque"
          placeholder="Nom, commune ou code postal"
          defaultValue={query.words}
        >
          {query.departements.map((code) => (
            <input key={code} type="hidden" name="dept" value={code} />
          ))}
        </SearchBox>
      </div>
      <IgnoredFilters className="biblio-avis" problems={problems} />
      <div className="avec-filtres">
        <LibraryFilters query={query} departements={results.departements} />
        <section aria-labelledby="resultats">
          <ResultsHead query={query} results={results} />
          <ChosenDepartements query={query} results={results} />
          {results.isApproximate && results.total > 0 && (
            <Notice className="biblio-avis">
              {`Aucune bibliothèque ne porte ces mots\u00A0: voici celles qui s’en approchent.`}
            </Notice>
          )}
          {map}
          {results.items.length > 0 ? (
            <ul className="resultats" id={listId} tabIndex={-1}>
              {results.items.map((library) => (
                <LibraryLine key={library.id} library={library} />
              ))}
            </ul>
          ) : (
            <NoLibrary query={query} />
          )}
          <Pagination
            page={results.page}
            pageCount={results.pageCount}
            pageTo={(page) => addressOf({ ...query, page })}
          />
        </section>
      </div>
    </div>
  );
}

function ResultsHead({ query, results }: Pick<LibraryResultsViewProps, 'query' | 'results'>) {
  const map = new URLSearchParams(query.departements.map((code) => ['dept', code]));
  map.set('couche', 'bibliotheques');
  return (
    <div className="resultats-tete">
      <h2 id="resultats" aria-live="polite">
        {formatCount(results.total, 'bibliothèque', 'bibliothèques')}
        {query.words && ` pour ${quoted(query.words)}`}
      </h2>
      <LinkButton variant="outline" icon="map" to={`/carte?${map.toString()}`}>
        Avec les fiches, sur la grande carte
      </LinkButton>
    </div>
  );
}

function ChosenDepartements({
  query,
  results,
}: Pick<LibraryResultsViewProps, 'query' | 'results'>) {
  const chosen = results.departements.filter(({ isSelected }) => isSelected);
  if (chosen.length === 0) return null;
  return (
    <div className="actifs">
      <Pills label="Filtres actifs">
        {chosen.map(({ value, label }) => (
          <li key={value}>
            <RemovablePill
              to={addressOf({
                ...query,
                page: 1,
                departements: query.departements.filter((code) => code !== value),
              })}
            >
              {label}
            </RemovablePill>
          </li>
        ))}
      </Pills>
    </div>
  );
}

function NoLibrary({ query }: { query: LibraryQuery }) {
  return (
    <EmptyState title="Aucune bibliothèque ne répond à cette recherche." as="h3">
      <p>Essayez le nom de la commune, ou son code postal.</p>
      {query.departements.length > 0 && query.words && (
        <p>
          <Link to={addressOf({ ...query, departements: [], page: 1 })}>
            Chercher dans tous les départements
          </Link>
        </p>
      )}
      <p>
        <Link to={librariesAddress}>Voir toutes les bibliothèques</Link>
      </p>
    </EmptyState>
  );
}
