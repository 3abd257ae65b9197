import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import {
  newSpeakerAddress,
  speakersAddress,
  speakersFeedAddress,
  speakersFileAddress,
} from '#app/speakers/addresses.ts';
import {
  emptySpeakerQuery,
  type SpeakerQuery,
  writeSpeakerQuery,
} from '#app/speakers/speaker-query.ts';
import type { SpeakerLine, SpeakerResults } from '#app/speakers/speaker-summary.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatCount, quoted } from '#app/ui/format.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { SearchBox } from '#app/ui/search-box.tsx';

import { SpeakerFilters } from './speaker-filters.tsx';
import { SpeakerList } from './speaker-list.tsx';
import { SpeakerRemarks } from './speaker-remarks.tsx';

const addressOf = (query: SpeakerQuery) => speakersAddress + writeSpeakerQuery(query);

type SpeakerSearchPageProps = {
  results: SpeakerResults<SpeakerLine>;
  /** Where they live; null where none has a place in the région. */
  map: ReactNode;
  /** What libraries think of those found; see `SpeakerList`. */
  marks: Readonly<Record<string, string>>;
  /** Commune of the reader's library, to ask who can come there. */
  home: { code: string; name: string } | null;
  /** Other ways of looking for somebody. */
  aside: ReactNode;
};

/** The directory of speakers: search, narrow, read; list somebody where nobody is found. */
export function SpeakerSearchPage({ results, map, marks, home, aside }: SpeakerSearchPageProps) {
  const { query, total, isProfessional } = results;
  const asked = writeSpeakerQuery({ ...query, page: 1 });
  return (
    <div className="conteneur">
      <div className="recherche-tete">
        <h1 className="h1-page">Intervenants</h1>
        <SearchBox
          action={speakersAddress}
          label="Chercher un intervenant"
          placeholder="Nom, discipline, sujet"
          defaultValue={query.words}
        />
        <p className="rang">
          {home && query.reach !== home.code && (
            <LinkButton
              variant="outline"
              icon="map-pin"
              to={addressOf({ ...query, reach: home.code, page: 1 })}
            >
              Peut venir à {home.name}
            </LinkButton>
          )}
          {isProfessional && (
            <LinkButton variant="outline" icon="user-plus" to={newSpeakerAddress}>
              Ajouter un intervenant
            </LinkButton>
          )}
          {aside}
        </p>
      </div>
      <SpeakerRemarks results={results} addressOf={addressOf} />
      <div className="avec-filtres">
        <SpeakerFilters results={results} />
        <section aria-labelledby="resultats">
          <div className="resultats-tete">
            <h2 id="resultats" aria-live="polite">
              {formatCount(total, 'intervenant', 'intervenants')}
              {query.words && ` pour ${quoted(query.words)}`}
            </h2>
            <p className="rang">
              <LinkButton
                variant="outline"
                icon="rss"
                to={speakersFeedAddress + asked}
                reloadDocument
              >
                S’abonner
              </LinkButton>
              {isProfessional && (
                <LinkButton
                  variant="outline"
                  icon="table-2"
                  to={speakersFileAddress + asked}
                  reloadDocument
                >
                  Tableur
                </LinkButton>
              )}
            </p>
          </div>
          {map}
          {results.items.length > 0 ? (
            <SpeakerList speakers={results.items} freeFrom={query.freeFrom} marks={marks} />
          ) : (
            <NoSpeaker isProfessional={isProfessional} />
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

function NoSpeaker({ isProfessional }: { isProfessional: boolean }) {
  return (
    <EmptyState title="Personne ne répond à cette recherche." as="h3">
      <p>
        <Link to={addressOf(emptySpeakerQuery)}>Voir tous les intervenants</Link>
        {isProfessional && (
          <>
            {', ou '}
            <Link to={newSpeakerAddress}>ajouter quelqu’un que vous avez accueilli</Link>
          </>
        )}
        .
      </p>
    </EmptyState>
  );
}
