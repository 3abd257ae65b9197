import { Form, Link } from '@remix-run/react';

import {
  helpAddress,
  messageAnchor,
  myConversationsAddress,
  questionAddress,
} from '#app/help/addresses.ts';
import {
  type ConversationQuery,
  conversationStateLabels,
  conversationStates,
  conversationStateSlugs,
  writeConversationQuery,
} from '#app/help/conversation-query.ts';
import type {
  ConversationResults,
  FoundConversation,
} from '#app/help/search-conversations.server.ts';
import { Highlighted } from '#app/sheets/components/highlighted.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterPanel } from '#app/ui/facet.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { formatCount, formatDate, quoted } from '#app/ui/format.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { SearchBox } from '#app/ui/search-box.tsx';
import { SearchRemarks } from '#app/ui/search-remarks.tsx';

const addressOf = (query: ConversationQuery) =>
  myConversationsAddress + writeConversationQuery(query);

/** The conversations that I take part in: search, narrow, read on. */
export function MyConversations({ results }: { results: ConversationResults }) {
  const { query, total, items } = results;
  return (
    <div className="conteneur">
      <div className="recherche-tete">
        <Breadcrumb crumbs={[{ to: helpAddress, label: 'Aide' }]} current="Mes conversations" />
        <h1 className="h1-page">Mes conversations</h1>
        <SearchBox
          action={myConversationsAddress}
          label="Chercher dans mes conversations"
          defaultValue={query.words}
        />
      </div>
      <SearchRemarks
        words={query.words}
        problems={results.problems}
        corrections={results.corrections}
        synonyms={results.synonyms}
        found="Conversations"
        none="aucune"
        addressOf={(words) => addressOf({ ...query, words, page: 1 })}
      />
      <div className="avec-filtres">
        <Filters results={results} />
        <section aria-labelledby="resultats">
          <div className="resultats-tete">
            <h2 id="resultats" aria-live="polite">
              {formatCount(total, 'conversation', 'conversations')}
              {query.words && ` pour ${quoted(query.words)}`}
            </h2>
          </div>
          {items.length > 0 ? (
            <ul className="resultats">
              {items.map((found) => (
                <Found key={found.questionId} found={found} />
              ))}
            </ul>
          ) : (
            <EmptyState title="Aucune conversation ici.">
              <p>
                Seules celles auxquelles vous participez sont cherchées.{' '}
                <Link to={myConversationsAddress}>Toutes mes conversations</Link>
              </p>
            </EmptyState>
          )}
          <Pagination
            page={query.page}
            pageCount={results.pageCount}
            pageTo={(page) => addressOf({ ...query, page })}
          />
        </section>
      </div>
    </div>
  );
}

function Found({ found }: { found: FoundConversation }) {
  const { questionId, titleSegments, theme, askedBy, isMine, state, askedAt, passage } = found;
  return (
    <li className="reponse-l">
      <h3>
        <Link to={questionAddress(questionId)}>
          <Highlighted segments={titleSegments} />
        </Link>
      </h3>
      <p className="rang rang--serre petit">
        <span className="doux">
          {[theme, isMine ? 'votre question' : askedBy, formatDate(askedAt)].join(' · ')}
        </span>
        <Badge tone={state === 'resolved' ? 'olive' : state === 'open' ? 'dashed' : 'neutral'}>
          {conversationStateLabels[state]}
        </Badge>
      </p>
      {passage && (
        <p className="petit">
          <Link to={`${questionAddress(questionId)}#${messageAnchor(passage.messageId)}`}>
            {passage.name}
          </Link>
          {'\u00A0'}: <Highlighted segments={passage.segments} />
        </p>
      )}
    </li>
  );
}

function Filters({ results: { query, themes } }: { results: ConversationResults }) {
  return (
    <aside aria-label="Filtres">
      <FilterPanel>
        <Form
          method="get"
          action={myConversationsAddress}
          key={JSON.stringify(query)}
          className="pile"
        >
          {query.words && <input type="hidden" name="q" value={query.words} />}
          <SelectField
            name="theme"
            label="Thème"
            emptyChoice="Tous"
            choices={themes.map(({ slug, label }) => ({ value: slug, label }))}
            defaultValue={query.theme ?? ''}
          />
          <SelectField
            name="etat"
            label="État"
            emptyChoice="Tous"
            choices={conversationStates.map((state) => ({
              value: conversationStateSlugs[state],
              label: conversationStateLabels[state],
            }))}
            defaultValue={query.state ? conversationStateSlugs[query.state] : ''}
          />
          <TextField
            name="du"
            type="date"
            label="Posée à partir du"
            defaultValue={query.from ?? ''}
          />
          <TextField name="au" type="date" label="Jusqu’au" defaultValue={query.to ?? ''} />
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
