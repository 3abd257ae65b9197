import { Link } from '@remix-run/react';

import { helpAddress } from '#app/help/addresses.ts';
import { directoryAddress, myProfileAddress } from '#app/people/addresses.ts';
import { type PeopleQuery, writePeopleQuery } from '#app/people/query.ts';
import type { PeopleResults } from '#app/people/search-people.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatCount, quoted } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Pills, RemovablePill } from '#app/ui/pill.tsx';
import { SearchBox } from '#app/ui/search-box.tsx';
import { IgnoredFilters } from '#app/ui/search-remarks.tsx';

import { facetNames, PeopleFilters } from './people-filters.tsx';
import { PersonLine } from './person-line.tsx';

type PeopleResultsViewProps = {
  results: PeopleResults;
  /** Whether this reader shows themselves here. */
  isListed: boolean;
  mayExport: boolean;
};

const addressOf = (query: PeopleQuery) => `${directoryAddress}${writePeopleQuery(query)}`;

/** The directory of colleagues: one box, facets, the nearest first. */
export function PeopleResultsView({ results, isListed, mayExport }: PeopleResultsViewProps) {
  const { query, total, items, problems } = results;
  return (
    <div className="conteneur">
      <div className="recherche-tete">
        <h1 className="h1-page">Annuaire des collègues</h1>
        <SearchBox
          // The address may change without a new page: the box starts again from it.
          key={query.words}
          action={directoryAddress}
          label="Qui sait faire&nbsp;? Chercher un collègue"
          placeholder="Qui sait faire&nbsp;? Un savoir-faire, un nom, une commune"
          defaultValue={query.words}
        />
      </div>
      <IgnoredFilters className="annuaire-avis" problems={problems} />
      {!isListed && (
        <Notice className="annuaire-avis">
          <p>
            Vous n’êtes pas dans l’annuaire.{' '}
            <Link to={myProfileAddress}>Dire ce que je sais faire, et à qui je le montre</Link>
          </p>
        </Notice>
      )}
      <div className="avec-filtres">
        <PeopleFilters results={results} />
        <section aria-labelledby="resultats">
          <div className="resultats-tete">
            <h2 id="resultats" aria-live="polite">
              {formatCount(total, 'personne', 'personnes')}
              {query.words && ` pour ${quoted(query.words)}`}
            </h2>
            {mayExport && (
              <LinkButton
                variant="outline"
                icon="file-down"
                to={`${directoryAddress}.csv`}
                reloadDocument
              >
                Ceux de mon territoire (CSV)
              </LinkButton>
            )}
          </div>
          <Chosen results={results} />
          {results.isApproximate && total > 0 && (
            <Notice className="annuaire-avis">
              {`Personne ne dit exactement cela\u00A0: voici qui s’en approche.`}
            </Notice>
          )}
          {items.length > 0 ? (
            <ul className="resultats">
              {items.map((person) => (
                <PersonLine key={person.slug} person={person} />
              ))}
            </ul>
          ) : (
            <Nobody query={query} />
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

const queryNames = {
  sait: 'skills',
  dept: 'departements',
  theme: 'themes',
  langue: 'languages',
} as const;

/** What narrows the search, each taken away by a click. */
function Chosen({ results: { query, facets, library } }: { results: PeopleResults }) {
  const chosen = facetNames.flatMap((name) =>
    facets[name]
      .filter(({ isSelected }) => isSelected)
      .map(({ value, label }) => ({
        label,
        to: addressOf({
          ...query,
          page: 1,
          [queryNames[name]]: query[queryNames[name]].filter((each) => each !== value),
        }),
      })),
  );
  if (library)
    chosen.push({
      label: library.displayName,
      to: addressOf({ ...query, page: 1, library: null }),
    });
  if (chosen.length === 0) return null;
  return (
    <div className="actifs">
      <Pills label="Filtres actifs">
        {chosen.map(({ label, to }) => (
          <li key={to}>
            <RemovablePill to={to}>{label}</RemovablePill>
          </li>
        ))}
      </Pills>
    </div>
  );
}

/** Nobody shows that they know: ask everybody. */
function Nobody({ query }: { query: PeopleQuery }) {
  const isNarrowed = writePeopleQuery({ ...query, page: 1 }) !== '';
  return (
    <EmptyState title="Personne ne répond à cette recherche." as="h3">
      <p>
        Un collègue le sait peut-être sans l’avoir écrit{'\u00A0'}:{' '}
        <Link to={helpAddress}>poser la question à tous</Link>.
      </p>
      {isNarrowed && (
        <p>
          <Link to={directoryAddress}>Voir tout l’annuaire</Link>
        </p>
      )}
    </EmptyState>
  );
}
