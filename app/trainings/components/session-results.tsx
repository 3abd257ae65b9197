import { Link } from '@remix-run/react';

import { trainingsAddress } from '#app/trainings/addresses.ts';
import { writeSessionQuery } from '#app/trainings/session-query.ts';
import type { SessionResults } from '#app/trainings/session-summary.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

import { SessionItem } from './session-item.tsx';

type SessionResultListProps = {
  results: SessionResults;
  /** Where this reader may ask for a training that is not there. */
  requests: string | null;
};

/** A page of the sessions that were found, the next ones first. */
export function SessionResultList({ results, requests }: SessionResultListProps) {
  const { query, items, page, pageCount } = results;
  return (
    <>
      {items.length > 0 ? (
        <ul className="sessions" id="liste" tabIndex={-1}>
          {items.map((session) => (
            <SessionItem key={session.id} session={session} />
          ))}
        </ul>
      ) : (
        <EmptyState title="Aucune session ne répond à cette recherche." as="h3">
          <p>
            <Link to={trainingsAddress}>Voir toutes les formations à venir</Link>.
          </p>
          {requests && (
            <p>
              Rien sur ce sujet{'\u00A0'}: <Link to={requests}>demander une formation</Link>.
            </p>
          )}
        </EmptyState>
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        pageTo={(to) => trainingsAddress + writeSessionQuery({ ...query, page: to })}
      />
    </>
  );
}
