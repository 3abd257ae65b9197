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
import { formatCount, formatDate } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { SearchBox } from '#app/ui/search-box.tsx';

const quoted = (text: string) => `«\u00A0${text}\u00A0»`;
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
      <Remarks results={results} />
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

/** What was searched when it is not quite what was typed, and what was left aside. */
function Remarks({ results: { problems, corrections } }: { results: ConversationResults }) {
  if (problems.length + corrections.length === 0) return null;
  return (
    <div className="pile remarques">
      {problems.map(({ name, value, message }) => (
        <Notice key={`${name}=${value}`} tone="warning">
          {`${quoted(`${name}=${value}`)} est laissé de côté\u00A0: ${message}`}
        </Notice>
      ))}
      {corrections.map(({ typed, used }) => (
        <Notice key={typed}>
          {`Rien ne dit ${quoted(typed)}\u00A0: cherché avec ${quoted(used)}.`}
        </Notice>
      ))}
    </div>
  );
}
