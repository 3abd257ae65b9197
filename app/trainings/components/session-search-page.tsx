import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import {
  keptSessionsAddress,
  newTrainingAddress,
  trainingsAddress,
  trainingsCalendarAddress,
  trainingsFeedAddress,
} from '#app/trainings/addresses.ts';
import { type SessionQuery, writeSessionQuery } from '#app/trainings/session-query.ts';
import type { SessionResults } from '#app/trainings/session-summary.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatCount, quoted } from '#app/ui/format.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { SearchBox } from '#app/ui/search-box.tsx';
import { SearchRemarks } from '#app/ui/search-remarks.tsx';

import { SessionFilters } from './session-filters.tsx';
import { SessionItem } from './session-item.tsx';

const addressOf = (query: SessionQuery) => trainingsAddress + writeSessionQuery(query);

type SessionSearchPageProps = {
  results: SessionResults;
  mayOrganise: boolean;
  /** This reader teaches or organises some. */
  keepsSessions: boolean;
  /** Where this reader may ask for a training that is not there. */
  requests: string | null;
  map: ReactNode;
  /** What is learnt without a session. */
  more: ReactNode;
};

/** The catalogue of trainings: their sessions, the next ones first. */
export function SessionSearchPage(props: SessionSearchPageProps) {
  const { results, mayOrganise, keepsSessions, requests, map, more } = props;
  const { query, total } = results;
  const asked = writeSessionQuery({ ...query, page: 1 });
  return (
    <div className="conteneur">
      <div className="recherche-tete">
        <h1 className="h1-page">Formations</h1>
        <SearchBox
          action={trainingsAddress}
          label="Chercher une formation"
          placeholder="Sujet, lieu, organisateur"
          defaultValue={query.words}
        />
        <p className="rang">
          {more}
          {keepsSessions && (
            <LinkButton variant="outline" icon="list-checks" to={keptSessionsAddress}>
              Mes sessions
            </LinkButton>
          )}
          {requests && (
            <LinkButton variant="outline" icon="lightbulb" to={requests}>
              Demandes
            </LinkButton>
          )}
          {mayOrganise && (
            <LinkButton variant="outline" icon="graduation-cap" to={newTrainingAddress}>
              Proposer une formation
            </LinkButton>
          )}
        </p>
      </div>
      <SearchRemarks
        words={query.words}
        problems={results.problems}
        corrections={results.corrections}
        synonyms={results.synonyms}
        found="Sessions"
        none="aucune"
        addressOf={(words) => addressOf({ ...query, words, page: 1 })}
      >
        {results.centre && query.radiusInKm && (
          <p className="petit">
            À {query.radiusInKm}
            {'\u00A0'}km au plus de {results.centre.name}.
          </p>
        )}
      </SearchRemarks>
      <div className="avec-filtres">
        <SessionFilters results={results} />
        <section aria-labelledby="resultats">
          <div className="resultats-tete">
            <h2 id="resultats" aria-live="polite">
              {formatCount(total, 'session', 'sessions')}
              {query.words && ` pour ${quoted(query.words)}`}
            </h2>
            <p className="rang">
              <LinkButton
                variant="outline"
                icon="rss"
                to={trainingsFeedAddress + asked}
                reloadDocument
              >
                S’abonner
              </LinkButton>
              <LinkButton
                variant="outline"
                icon="calendar"
                to={trainingsCalendarAddress + asked}
                reloadDocument
              >
                Calendrier
              </LinkButton>
            </p>
          </div>
          {map}
          {results.items.length > 0 ? (
            <ul className="sessions" id="liste" tabIndex={-1}>
              {results.items.map((session) => (
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
            page={results.page}
            pageCount={results.pageCount}
            pageTo={(page) => addressOf({ ...query, page })}
          />
        </section>
      </div>
    </div>
  );
}
