import { type SQL, sql } from 'drizzle-orm';

import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import type { ComposedWords } from '#app/search/compose-words.ts';
import { excerpt, findForms, highlight, type WordFinder } from '#app/search/highlight.ts';
import { understandWords } from '#app/search/understand-words.server.ts';
import type { Segment } from '#app/sheets/sheet-summary.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';

import type { ConversationQuery, ConversationState } from './conversation-query.ts';
import { wordsOfMessage } from './cut-message.ts';
import { type MyWord, readMyWords } from './internal/my-words.server.ts';

export const conversationsPerPage = 15;

/** One of my conversations, and the message in it that answers best. */
export type FoundConversation = {
  questionId: string;
  titleSegments: Segment[];
  theme: string;
  askedBy: string;
  isMine: boolean;
  state: ConversationState;
  askedAt: string;
  movedAt: string;
  passage: { messageId: string; name: string; segments: Segment[] } | null;
};

type Row = Omit<FoundConversation, 'titleSegments' | 'passage'> & {
  title: string;
  total: number;
  messageId: string | null;
  name: string | null;
  body: string | null;
};

/**
 * Searches the conversations that I take part in, and no other: their titles and messages, by the
 * same French as the sheets; theme, state and the days between which they were asked narrow it.
 * @param input `problems`: what parsing the address has left aside already.
 * @throws {NotSignedIn}
 */
export async function searchConversations(
  { db, actor, appUrl }: Pick<Context, 'db' | 'actor' | 'appUrl'>,
  input: { query: ConversationQuery; problems?: readonly AddressProblem[] },
) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { userId } = actor;
  const query = { ...input.query };
  const problems = [...(input.problems ?? [])];
  const { themes } = await listTerms({ db });
  if (query.theme && !themes.some(({ slug }) => slug === query.theme)) {
    problems.push({ name: 'theme', value: query.theme, message: 'Ce thème n’existe pas.' });
    query.theme = null;
  }
  const { words, finder } = await understand(db, userId, query.words);
  if (query.words && !words.query && !words.excluded)
    problems.push({
      name: 'q',
      value: query.words,
      message: 'Ces mots sont trop courants pour être cherchés.',
    });
  const rows = await select(db, { userId, query, words });
  const total = rows[0]?.total ?? 0;
  return {
    query,
    problems,
    total,
    pageCount: Math.max(1, Math.ceil(total / conversationsPerPage)),
    items: rows.map((row) => toFound(row, finder, appUrl)),
    themes: themes.map(({ slug, label }) => ({ slug, label })),
    corrections: words.corrections,
    synonyms: words.synonyms,
  };
}

/** The words typed, read among those of my own conversations. */
async function understand(db: Queryable, userId: string, typed: string) {
  const known: MyWord[] = await readMyWords(db, { userId, typed });
  const words = await understandWords(db, {
    words: typed,
    side: 'full',
    corpus: {
      words: sql`(select * from jsonb_to_recordset(${JSON.stringify(known)}::jsonb)
        as r (word text, lexeme text, spelling text, full_count int))`,
      rows: sql`(select m.vector as full_vector from help_participants p
        join help_messages m on m.question_id = p.question_id
        where p.user_id = ${userId}) as mine`,
    },
  });
  const lexemes = new Set(words.lexemes);
  const forms = new Set(known.flatMap(({ word, lexeme }) => (lexemes.has(lexeme) ? [word] : [])));
  return { words, finder: forms.size > 0 ? findForms(forms) : null };
}

type Asked = { userId: string; query: ConversationQuery; words: ComposedWords };

async function select(db: Queryable, { userId, query, words }: Asked): Promise<Row[]> {
  const matching = words.query ? sql`text.vector @@ ${words.query}::tsquery` : sql`true`;
  const leftOut = words.excluded
    ? sql`not q.title_vector @@ ${words.excluded}::tsquery and not exists (
        select from help_messages x
        where x.question_id = q.id and x.vector @@ ${words.excluded}::tsquery)`
    : sql`true`;
  const rank = words.query ? sql`ts_rank(text.vector, ${words.query}::tsquery)` : sql`0::real`;
  const rows = await db.execute<Row>(sql`
    with mine as (
      select q.*, search_vector(q.title) as title_vector, case
          when exists (select from help_resolutions r
            where r.question_id = q.id and r.reopened_at is null) then 'resolved'
          when q.taken_at is null then 'open' else 'taken' end as state
      from help_participants p join help_questions q on q.id = p.question_id
      where p.user_id = ${userId}
    ), best as (
      select distinct on (q.id) q.id, m.id as message_id, ${rank} as rank
      from mine q left join help_messages m on m.question_id = q.id and m.deleted_at is null
      cross join lateral (select
        setweight(q.title_vector, 'A') || coalesce(m.vector, '') as vector) text
      where ${matching} and ${leftOut}
      order by q.id, rank desc, m.sequence
    )
    select q.id as "questionId", q.title, t.label as theme, q.state,
      case when a.erased_at is null then a.display_name else 'compte supprimé' end as "askedBy",
      q.asked_by_id = ${userId} as "isMine", q.created_at as "askedAt",
      q.last_moved_at as "movedAt", m.id as "messageId", m.body,
      case when u.erased_at is null then u.display_name else 'compte supprimé' end as name,
      count(*) over ()::int as total
    from best b join mine q on q.id = b.id join themes t on t.id = q.theme_id
    join users a on a.id = q.asked_by_id
    left join help_messages m on m.id = b.message_id left join users u on u.id = m.author_id
    where ${narrow(query)}
    order by b.rank desc, q.last_moved_at desc, q.id
    limit ${conversationsPerPage} offset ${(query.page - 1) * conversationsPerPage}`);
  return [...rows];
}

/** Days are those of Paris. */
function narrow({ theme, state, from, to }: ConversationQuery): SQL {
  const askedOn = sql`(q.created_at at time zone 'Europe/Paris')::date`;
  const conditions = [
    theme ? sql`t.slug = ${theme}` : null,
    state ? sql`q.state = ${state}` : null,
    from ? sql`${askedOn} >= ${from}::date` : null,
    to ? sql`${askedOn} <= ${to}::date` : null,
  ].filter((condition) => condition !== null);
  return conditions.length ? sql.join(conditions, sql` and `) : sql`true`;
}

function toFound(row: Row, finder: WordFinder | null, appUrl: string): FoundConversation {
  const { title, total: _total, messageId, name, body, askedAt, movedAt, ...rest } = row;
  const plain = (text: string): Segment[] => [{ text, isHit: false }];
  const words = body ? wordsOfMessage(body, appUrl) : '';
  const segments = finder && words ? excerpt(words, finder) : null;
  return {
    ...rest,
    titleSegments: finder ? highlight(title, finder) : plain(title),
    askedAt: new Date(askedAt).toISOString(),
    movedAt: new Date(movedAt).toISOString(),
    passage: messageId && segments ? { messageId, name: name ?? '', segments } : null,
  };
}

export type ConversationResults = Awaited<ReturnType<typeof searchConversations>>;
