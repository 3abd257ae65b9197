import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import {
  newRequestAddress,
  requestsAddress,
  touringAddress,
} from '#app/training-requests/addresses.ts';
import { type RequestQuery, writeRequestQuery } from '#app/training-requests/request-query.ts';
import type { RequestResults } from '#app/training-requests/request-results.ts';
import { trainingsAddress } from '#app/trainings/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatCount } from '#app/ui/format.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { SearchRemarks } from '#app/ui/search-remarks.tsx';

import { GatheringsList } from './gatherings-list.tsx';
import { RequestFilters } from './request-filters.tsx';
import { RequestList } from './request-list.tsx';

const addressOf = (query: RequestQuery) => requestsAddress + writeRequestQuery(query);

/** What libraries ask to be taught, and where demand gathers. */
export function RequestSearchPage({ results, map }: { results: RequestResults; map: ReactNode }) {
  const { query, total, gatherings } = results;
  return (
    <div className="conteneur section">
      <Breadcrumb crumbs={[{ to: trainingsAddress, label: 'Formations' }]} current="Demandes" />
      <div className="recherche-tete">
        <h1 className="h1-page">Demandes de formation</h1>
        <p className="chapo">
          Ce que des bibliothèques voudraient apprendre. Appuyez une demande, ou faites la vôtre
          {'\u00A0'}: qui organise les lit, et prévient d’abord celles qui demandent.
        </p>
        <p className="rang">
          {results.mayAsk && (
            <LinkButton variant="primary" icon="plus" to={newRequestAddress}>
              Demander une formation
            </LinkButton>
          )}
          <LinkButton variant="outline" icon="truck" to={touringAddress}>
            Équipe volante
          </LinkButton>
        </p>
      </div>
      <SearchRemarks
        words=""
        problems={results.problems}
        corrections={[]}
        synonyms={[]}
        found="Demandes"
        none="aucune"
        addressOf={() => addressOf({ ...query, page: 1 })}
      >
        {results.centre && query.radiusInKm && (
          <p className="petit">
            À {query.radiusInKm}
            {'\u00A0'}km au plus de {results.centre.name}.
          </p>
        )}
      </SearchRemarks>
      <div className="avec-filtres">
        <RequestFilters results={results} />
        <div className="pile pile--large">
          <section aria-labelledby="resultats" className="pile">
            <h2 id="resultats" aria-live="polite">
              {formatCount(total, 'demande ouverte', 'demandes ouvertes')}
            </h2>
            {map}
            {results.items.length > 0 ? (
              <RequestList requests={results.items} />
            ) : (
              <EmptyState title="Personne ne demande cela pour l’instant." as="h3">
                <p>
                  {results.mayAsk && (
                    <>
                      <Link to={newRequestAddress}>Demander une formation</Link>, ou{' '}
                    </>
                  )}
                  <Link to={requestsAddress}>voir toutes les demandes</Link>.
                </p>
              </EmptyState>
            )}
            <Pagination
              page={results.page}
              pageCount={results.pageCount}
              pageTo={(page) => addressOf({ ...query, page })}
            />
          </section>
          {gatherings.length > 0 && (
            <section aria-labelledby="rassemblees" className="pile section">
              <h2 id="rassemblees">Où la demande se rassemble</h2>
              <GatheringsList gatherings={gatherings} />
            </section>
          )}
        </div>
      </div>
    </div>
  );
}
