import type { ReactNode } from 'react';

import {
  keptSessionsAddress,
  newTrainingAddress,
  trainingsAddress,
  trainingsCalendarAddress,
  trainingsFeedAddress,
} from '#app/trainings/addresses.ts';
import { calendarAddress } from '#app/trainings/calendar-query.ts';
import { sayMonth } from '#app/trainings/month.ts';
import { type SessionQuery, writeSessionQuery } from '#app/trainings/session-query.ts';
import type { SessionResults } from '#app/trainings/session-summary.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { formatCount, quoted } from '#app/ui/format.ts';
import { SearchBox } from '#app/ui/search-box.tsx';
import { SearchRemarks } from '#app/ui/search-remarks.tsx';
import { Tabs } from '#app/ui/tabs.tsx';

import { SessionFilters } from './session-filters.tsx';

const listAddress = (query: SessionQuery) => trainingsAddress + writeSessionQuery(query);

/** The same search without the days of the month that is shown. */
const dayless = (query: SessionQuery): SessionQuery => ({
  ...query,
  from: null,
  to: null,
  page: 1,
});

type SessionSearchPageProps = {
  results: Omit<SessionResults, 'items' | 'page' | 'pageCount' | 'spots'>;
  mayOrganise: boolean;
  /** This reader teaches or organises some. */
  keepsSessions: boolean;
  /** Where this reader may ask for a training that is not there. */
  requests: string | null;
  /** What is learnt without a session. */
  more: ReactNode;
  /** The month that the calendar shows; null for the list. */
  month: string | null;
  /** The sessions themselves. */
  children: ReactNode;
};

/** The catalogue of trainings, as a list or as a calendar: search, filters, ways to follow it. */
export function SessionSearchPage(props: SessionSearchPageProps) {
  const { results, mayOrganise, keepsSessions, requests, more, month, children } = props;
  const { query, total } = results;
  const addressOf = (asked: SessionQuery) =>
    month === null ? listAddress(asked) : calendarAddress(asked, month);
  const asked = writeSessionQuery(month === null ? { ...query, page: 1 } : dayless(query));
  return (
    <div className="conteneur">
      <div className="recherche-tete">
        <h1 className="h1-page">Formations</h1>
        <SearchBox
          action={trainingsAddress}
          label="Chercher une formation"
          placeholder="Sujet, lieu, organisateur"
          defaultValue={query.words}
        >
          {month !== null && (
            <>
              <input type="hidden" name="vue" value="calendrier" />
              <input type="hidden" name="mois" value={month} />
            </>
          )}
        </SearchBox>
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
        <SessionFilters results={results} month={month} />
        <section aria-labelledby="resultats">
          <div className="resultats-tete">
            <h2 id="resultats" aria-live="polite">
              {formatCount(total, 'session', 'sessions')}
              {query.words && ` pour ${quoted(query.words)}`}
              {month !== null && ` en ${sayMonth(month)}`}
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
          <Tabs
            label="Façons de voir"
            tabs={[
              {
                to: listAddress(month === null ? { ...query, page: 1 } : dayless(query)),
                label: 'Liste et carte',
                current: month === null,
              },
              {
                to: calendarAddress(query, month ?? query.from?.slice(0, 7) ?? null),
                label: 'Mois par mois',
                current: month !== null,
              },
            ]}
          />
          {children}
        </section>
      </div>
    </div>
  );
}
