import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import {
  newTrainingAddress,
  sessionAddress,
  trainingsAddress,
  trainingsCalendarAddress,
  trainingsFeedAddress,
} from '#app/trainings/addresses.ts';
import { sayCost, sayDays, sayPlaces, sayWhere } from '#app/trainings/say-session.ts';
import { writeSessionQuery } from '#app/trainings/session-query.ts';
import type { SessionResults, SessionSummary } from '#app/trainings/session-summary.ts';
import { sessionStateLabels } from '#app/trainings/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/choice-field.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Facet, FacetGroup, FilterPanel } from '#app/ui/facet.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Gauge } from '#app/ui/figures.tsx';
import { formatCount, plural } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { SearchBox } from '#app/ui/search-box.tsx';

import { DateTile } from './date-tile.tsx';

const quoted = (text: string) => `«\u00A0${text}\u00A0»`;
const titles = { theme: 'Thème', dept: 'Département', organisateur: 'Organisée par' } as const;

type SessionSearchPageProps = { results: SessionResults; mayOrganise: boolean; map: ReactNode };

/** The catalogue of trainings: their sessions, the next ones first. */
export function SessionSearchPage({ results, mayOrganise, map }: SessionSearchPageProps) {
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
        {mayOrganise && (
          <p>
            <LinkButton variant="outline" icon="graduation-cap" to={newTrainingAddress}>
              Proposer une formation
            </LinkButton>
          </p>
        )}
      </div>
      <Remarks results={results} />
      <div className="avec-filtres">
        <Filters results={results} />
        <section aria-labelledby="resultats">
          <div className="resultats-tete">
            <h2 id="resultats" aria-live="polite">
              {formatCount(total, 'session', 'sessions')}
              {query.words && ` pour ${quoted(query.words)}`}
            </h2>
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
            </EmptyState>
          )}
          <Pagination
            page={results.page}
            pageCount={results.pageCount}
            pageTo={(page) => trainingsAddress + writeSessionQuery({ ...query, page })}
          />
        </section>
      </div>
    </div>
  );
}

function SessionItem({ session }: { session: SessionSummary }) {
  const { training, terms, state } = session;
  return (
    <li className="session">
      <DateTile at={session.startsAt} />
      <div>
        <h3>
          <Link to={sessionAddress(training.slug, session.id)}>{training.title}</Link>
        </h3>
        <p className="petit">
          {sayWhere(session)}, {sayDays(session)}
        </p>
        <p className="petit doux">
          {[training.organiser.name, training.theme.label, terms && sayCost(terms)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="places">
        {state !== 'held' && state !== 'cancelled' && (
          <>
            <Gauge
              value={session.quota - session.placesLeft}
              max={session.quota}
              label={sayPlaces(session)}
            />
            <p className="petit">{sayPlaces(session)}</p>
          </>
        )}
      </div>
      <div className="session__agir">
        <Badge tone={state === 'open' ? 'olive' : state === 'cancelled' ? 'alert' : 'neutral'}>
          {sessionStateLabels[state]}
        </Badge>
      </div>
    </li>
  );
}

/** What was searched when it is not quite what was typed, and what was left aside. */
function Remarks({
  results: { problems, corrections, synonyms, centre, query },
}: Pick<SessionSearchPageProps, 'results'>) {
  return (
    <div className="pile remarques">
      {problems.length > 0 && (
        <Notice tone="warning" title="Une partie de la recherche a été laissée de côté.">
          <ul>
            {problems.map(({ name, value, message }) => (
              <li key={`${name}=${value}`}>
                {quoted(`${name}=${value}`)}
                {'\u00A0'}: {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {corrections.length > 0 && (
        <p className="petit doux">
          Cherché{'\u00A0'}: {corrections.map(({ used }) => quoted(used)).join(', ')}.
        </p>
      )}
      {synonyms.length > 0 && (
        <p className="petit doux">
          Cherché aussi{'\u00A0'}: {synonyms.map(quoted).join(', ')}.
        </p>
      )}
      {centre && (
        <p className="petit">
          À {query.radiusInKm} km au plus de {centre.name}.
        </p>
      )}
    </div>
  );
}

/** Everything a search may be narrowed by, in one GET form. */
function Filters({ results: { facets, query } }: Pick<SessionSearchPageProps, 'results'>) {
  return (
    <aside aria-label="Filtres">
      <FilterPanel>
        <Form method="get" action={trainingsAddress} key={JSON.stringify(query)}>
          {query.words && <input type="hidden" name="q" value={query.words} />}
          <FacetGroup title={'Quand\u00A0?'}>
            <div className="dates">
              <TextField name="du" label="Du" type="date" defaultValue={query.from ?? ''} />
              <TextField name="au" label="au" type="date" defaultValue={query.to ?? ''} />
            </div>
            <CheckboxField
              name="places"
              value="oui"
              label="Il reste des places"
              defaultChecked={query.hasPlaces}
            />
            <CheckboxField
              name="distance"
              value="oui"
              label="À distance"
              defaultChecked={query.isRemote}
            />
          </FacetGroup>
          {Object.entries(titles).map(([name, title]) => {
            const choices = facets[name as keyof typeof titles];
            return (
              choices.length > 0 && (
                <Facet
                  key={name}
                  title={title}
                  name={name}
                  open={name !== 'organisateur' || choices.some(({ isSelected }) => isSelected)}
                  counted={(count) => plural(count, 'session', 'sessions')}
                  choices={choices.map(({ isSelected, ...choice }) => ({
                    ...choice,
                    checked: isSelected,
                  }))}
                />
              )
            );
          })}
          <p>
            <Button variant="outline" icon="sliders-horizontal">
              Filtrer
            </Button>
          </p>
        </Form>
      </FilterPanel>
    </aside>
  );
}
