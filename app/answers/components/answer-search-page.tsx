import { Link } from '@remix-run/react';

import { answersAddress, answersFeedAddress } from '#app/answers/addresses.ts';
import { type AnswerQuery, writeAnswerQuery } from '#app/answers/answer-query.ts';
import type { AnswerResultsPage } from '#app/answers/answer-summary.ts';
import { helpAddress } from '#app/help/addresses.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatCount, quoted } from '#app/ui/format.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { SearchBox } from '#app/ui/search-box.tsx';
import { SearchRemarks } from '#app/ui/search-remarks.tsx';

import { AnswerFilters } from './answer-filters.tsx';
import { AnswerList } from './answer-list.tsx';

const addressOf = (query: AnswerQuery) => answersAddress + writeAnswerQuery(query);

/** What colleagues have answered: search, narrow, read; ask where nothing is found. */
export function AnswerSearchPage({ results }: { results: AnswerResultsPage }) {
  const { query, total } = results;
  return (
    <div className="conteneur">
      <div className="recherche-tete">
        <h1 className="h1-page">Réponses de collègues</h1>
        <SearchBox
          action={answersAddress}
          label="Chercher dans les réponses"
          defaultValue={query.words}
        />
      </div>
      <SearchRemarks
        words={query.words}
        problems={results.problems}
        corrections={results.corrections}
        synonyms={results.synonyms}
        found="Réponses"
        none="aucune"
        addressOf={(words) => addressOf({ ...query, words, page: 1 })}
      />
      <div className="avec-filtres">
        <AnswerFilters results={results} />
        <section aria-labelledby="resultats">
          <div className="resultats-tete">
            <h2 id="resultats" aria-live="polite">
              {formatCount(total, 'réponse', 'réponses')}
              {query.words && ` pour ${quoted(query.words)}`}
            </h2>
            <LinkButton
              variant="outline"
              icon="rss"
              to={answersFeedAddress + writeAnswerQuery({ ...query, page: 1 })}
              reloadDocument
            >
              S’abonner
            </LinkButton>
          </div>
          {results.items.length > 0 ? (
            <AnswerList answers={results.items} />
          ) : (
            <NoAnswer words={query.words} />
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

function NoAnswer({ words }: { words: string }) {
  return (
    <EmptyState title="Aucune réponse ici.">
      <p>
        {words && (
          <>
            <Link to={`/fiches?q=${encodeURIComponent(words)}`}>Chercher dans les fiches</Link>
            {', ou '}
          </>
        )}
        <Link to={helpAddress}>demander à un collègue</Link>
        {'\u00A0'}: la réponse pourra servir à d’autres.
      </p>
    </EmptyState>
  );
}
